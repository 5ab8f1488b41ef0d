// Made by packages/diagram/scripts/widths.ts from Inter (SIL Open Font License 1.1). Do not edit.

/** First and last code point of each stretch that the tables below run through, one after the other. */
export const RANGES: readonly (readonly [number, number])[] = [
  [32, 1327],
  [7680, 8191],
  [8192, 9167],
  [9312, 10070],
  [11360, 11391],
  [42784, 43007],
];

/** Widths in 1/1000 em, base 36, `width*count` for runs; `_`: not in the font. */
export const REGULAR =
  '7u 80 cy hm hu ra hx 8c a5*2 dx ie 81 cs 81 a1 hj bb gy h6 hy gi h9 fq h7 h9 81 8e ie*3 e8 qu j6 i7 kb k2 gq gf kr ko 7h fv io fq p4 ky l9 hr l9 hw hu hy kp j6 re iz iv hh a5 a1 a5 d4 cp 8z fm h1 fw h1 g8 ab h2 gg 6r*2 f9 6r oc gf go h1*2 ah eo 94 gg fn mr f6 fn fd bv 99 bv ie _*x 7u 80 fw gz k5 fa 7j ft gf pf cm g7 ie _ ij da co ie ca ce 8z ga gr 81 7h 8h df g7 mb nk oi e8 j6*6 rm kb gq*4 7h*4 kf ky l9*5 ie l9 kp*4 iv ho h5 fm*6 pi fw g8*4 6r*4 g7 gf go*5 ie go gg*4 fn h1 fn j6 fm j6 fm j6 fm kb fw kb fw kb fw kb fw k2 jq kf h1 gq g8 gq g8 gq g8 gq g8 gq g8 kr h2 kr h2 kr h2 kr h2 ko gg ll gg 7h 6r 7h 6r 7h 6r 7h 6r 7h 6r nc dh fv 6r io f9 em fq 6r fq 6r fq 9g fn a0 gj 6r ky gf ky gf ky gf _ ky gf l9 go l9 go l9 go rx rs hw ah hw ah hw ah hu eo hu eo hu eo hu eo hy 94 hy ag hy 94 kp gg kp gg kp gg kp gg kp gg kp gg re mr iv fn iv hh fd hh fd hh fd 8r h1 m0 i9 h1 lv ja kb*2 g3 kf nv hm h1 f3 gq kr h6 gf au kr ho qg 7o 9d iv f9 6r hu p8 ky gg l9 l6 gl o8 hr lk h1 k6 hu eo hj f7 94 i0 8z hy km h8 la hn jt iv hh fd j1*2 h9 f2 gy gx f5 f3 hm 7f 9z 6r 80 _ ze wd vl mg dh 10t ro n6 j6 fm 7h 6r l9 go kp gg kp gg kp gg kp gg kp gg g8 j6 fm j6 fm rm pi kr io kr h2 io f9 l9 go l9 go j1 h9 6r 11j ze wd kr h2 v3 ho ky gf j6 fm rm pi l9 go j6 fm j6 fm gq g8 gq g8 7h 6r 7h 6r l9 go l9 go hw ah hw ah kp gg kp gg hu eo hy 94 hm f4 ko gg hl ld hl hk hh fd j6 fm gq g8 l9 go l9 go l9 go l9 go iv fn b3 ks bd 6r p5*2 j6 kb fw g3 hy eo fd f3 f4 i7 km k6 gq g8 gt 6r l9 h1 i0 ah ik fn fm h1*2 gx f3 _ h1*2 f4 g8 kv ey*2 jd fq 6r h2*2 fl gn k4 gg gf*2 6r 7o 9j 6r bm 6r hu oc*3 gf*2 hm go ma mp hs ah a3 ah _*2 9k*2 ff*2 eo a6*2 _ eb 94 93 hn hk f5 fn mr fn fr fd _ h9 hd f3*4 l9 fp fq gj gd 9n f9 df h1 f3*2 u9 ru _ ks fk m7 ne ki ka ck f2 hk hj c4 ck 5j 7y 7h a2 cj g8 bp 6q dc 7h 79 7i 4l 4w ci*2 ck*2 cj*2 bi*2 4y d9 9z*2 4y da 9z*2 7i*2 4l 4w a2*3 7i ak 6q 8a 7i e1 dt 7u a2 ck 5i au b5 ch a4*6 a6 cp cj c9 a0*4 7w 9z f5*2 ck 81 7g*4 ck ch cj 0*5 _ 0*5 _ 0 _*2 0 _*3 0 _ 0 _*5 0 _*7 6q _*2 0*3 _*3 0 _*a 0*2 _*9 0*2 _*2 0*16 _*4 7f 7i ky _*3 7h fw*3 8e fv _*4 7j ip j6 81 kj oh ba _ ny _ of o7 7o j6 i7 g3 iy gq hh ko l9 7h io j6 p4 ky i9 l9 ko hr _ j5 hy iv oh iz og lf 7h iv ih ey gg 7o gg ih gk fn g8 ey e6 gg ha 7o em hu ga gb fj go gt h1 fu hd cy gg k1 ft lm md 7o gg go gg md io hm hn io nh io j2 mt em _*4 gi eu _*i k5 hm fw 6r l9 cj*2 _*2 kb p4 _ h1 kb*3 gq*2 ne g3 kb hu 7h*2 fv uy v9 ol io ky hh k3 j6 hy i7 g3 ms gq qo h6 ky*2 io kt p4 ko l9 ko hr kb hy hh n1 iz k1 jh qm r1 mp oj i2 kb s7 hw fm gi fp c5 h2 g8 mj dr gg*2 f2 g0 lf gd go gc h1 fw cy fn j4 f6 gm g2 mv n9 hw kh fj fw nf ff g8*2 gg c5 fw eo 6r*3 pp ox gg f2 gg fn gc ox mf j5 h4 ql lq j6 fv q2 lk nq jb vu qn f5 ej og lm l9 go jl gh jl gh 10v vr _*6 jr fq hk 0*7 ky gg j5 h4 hn gy g3 c5 g3 c5 i4 f2 r8 n2 h6 dr jn fm ij ga _*2 nb hf l2 gs re iu us pm re ln kb fw hy cy iv fn iv fn ji fq pg ic jv gh jh g2 jh gg nc ju nc ju 7h qo mj iz gb kt g0 ko gd ko gd jv gh p4 lf 6r j6 fm j6 fm rm pi gq g8 kq g8 kq g8 qo mj h6 dr h9*2 ky gg ky gg l9 go l9 go l9 go kb fw hh fn hh fn hh fn jh g2 g3 c5 oj kh gg c5 ji eh iz f6 _*1b ge j6 fm i7 h1 i7 h1 i7 h1 kb fw k2 h1 k2 h1 k2 h1 k2 h1 k2 h1 gq g8 gq g8 gq g8 gq g8 gq g8 gf ab kr h2 ko gg ko gg ko gg ko gg ko gg 7h 6r 7h 6r io f9 io f9 io f9 fq 6r fq 6r fq 6r fq 6r p4 oc p4 oc p4 oc ky gf ky gf ky gf ky gf l9 go l9 go l9 go l9 go hr h1 hr h1 hw ah hw ah hw ah hw ah hu eo hu eo hu eo hu eo hu eo hy 94 hy 94 hy 94 hy 94 kp gg kp gg kp gg kp gg kp gg j6 fn j6 fn re mr re mr re mr re mr re mr iz f6 iz f6 iv fn hh fd hh fd hh fd gg 94 mr fn fm 8r _ a1 jp f1 j6 fm j6 fm j6 fm j6 fm j6 fm j6 fm j6 fm j6 fm j6 fm j6 fm j6 fm j6 fm gq g8 gq g8 gq g8 gq g8 gq g8 gq g8 gq g8 gq g8 7h 6r 7h 6r l9 go l9 go l9 go l9 go l9 go l9 go l9 go l6 gl l6 gl l6 gl l6 gl l6 gl kp gg kp gg km h8 km h8 km h8 km h8 km h8 iv fn iv fn iv fn iv fn l1 fb f5*2 k9 hp ih*8 jt*2 o1 oc o3 o7 lu*2 ey*6 _*2 lf li pt q4 pv pz _*2 gg*8 pd ph tr u3 tt tx rk*2 7o*8 c6 ca gk gw gm gq ee*2 go*6 _*2 ou oy t8 tk ta te _*2 gg*8 _ pf _ u1 _ tv _ ri md*8 p3 p7 th tt tj tn ra*2 ih*2 ey*2 gg*2 7o*2 go*2 gg*2 md*2 _*2 ih*8 jt*2 o1 oc o3 o7 lu*2 gg*8 pd ph tr u3 tt tx rk*2 md*8 p3 p7 th tt tj tn ra*2 ih*5 _ ih*2 j6*3 jt j6 5w 7h 5w dw c6 gg*3 _ gg*2 j5 kj n4 oh ko 93 a3 7x 7o*4 _*2 7o*2 7h*2 9x ba _ 9j a7 7x gg*4 h1*2 gg*2 iv*2 kw of n0 ip*2 46 _*2 md*3 _ md*2 l9 ny n1 o7 lf 7j 5w _ f6 ub dw rs 9a 6y 4n i1 81 52 2j 0 _*4 9z*2 i1 dw rs*2 dc cl 79*2 6q 79 c9*2 bp c9 do*2 fn*2 81 g1 o1 81 _*7 52 114 1ax 67 cb if 67 cb if co ap*2 hs g0 e3 f1 mp*2 cl k4 fn 5c a5*2 sf m7*2 cd gr gg*2 dx 8e ml f1 kj k6 mp fa _ oi _*7 7u _*g cs 5i _*2 cs c8 cc ba cj cc bx by bx 7i*2 c4 cs 8h ca ce cs c8 cc ba cj cc bx by bx 7i*2 _ b6 bl bw b5 cj c4 b1 5i hd c4 c5 au 6u _*3 ka kb ka gs gz nv le qu v5 qj mq h1 ij jq hy 12n _ ih kr j6 hl kb _*2 hy f2 gj _ k7 ji k6 i7 _*r 0*2 12m 12d _*9 0 _*7 0 _*f qu qc _ wn _ r1 rw _*2 t2 _*9 cd _*2 ud pf _*6 j7 hs gp je gz _*3 lf _*3 io j6 _*2 hk _*3 gf _*8 ki _*h oj _*2 og nx va nx qk ny ql q5 qt nx q9 nt q1 q6 mt dc 7h ey me qn j6 qn y4 15k qf iz qf xw fq kb k2 p4 7f dh k7 md f1 k2 t3 zt lx f1 lx sn 6r fw hj oc _*3 hn f3 k6 mt _*2 ql _*6 qj n6 qj n6 119 n6 lk*4 _*f vt*2 _*5 rg*2 _ rg n7 rg _*4 qj*2 _*k qj _ qj _ 119 _*9 gw*2 _*4 s7*2 _ sn _*2 sn _*n hm _*2 j1 iy _*8 k3 _ hn ie _*7 hi _*3 q1 _*c a6 _*a 81 _*h ie _*n ie _*3 ie*2 _*1b 12m*4 _*2y lq*3 _*i rt _*c sf xs su _*3 xs _*2c m4 _*6 sf _*3 qj _*1u rg o0 12m*9 _*25 12m*q _*q 12m _*51 pf*3 _*7 fn _*7 s3*2 _*2 ph*2 _*2 ph*2 s3*2 _*2 ph*2 _*2 ph*2 t7*2 _*2 fb pf _*3 pf _*m fn _*8 12m _*g tp _*4 t1*2 _*1h tp _*10 sf _*3 sf _*1m si _*36 ol _*3 on _*1q t7 _*s 5j _*2 hq _*67 ws';
export const SEMIBOLD =
  '70 8y ej hw i3 rx if 92 ae*2 f0 ip 8v cy 8v aj ic br hc hp ij h1 hs g1 ht hs 8v 96 ip*3 f4 rs k8 ic kh k3 gu gc ku kq 7p g4 jk fq pn l4 ld hy lh i5 i3 id kg k8 sd k0 ju i5 ae aj ae de d2 9s fz hd g7 hd gg at he h1 7a*2 fu 7a p1 h0 gx hd*2 b1 fa 9u h1 gb nc ft gd fq cn 9z cn ip _*x 70 8y g7 hi ku fo 8s ft h0 pf ct hn ip _ ig ck cr ip cm cw 9s h3 gp 8v 99 90 dk hn n4 o6 p8 f4 k8*6 s6 kh gu*4 7p*4 kw l4 ld*5 ip ld kg*4 ju ia hw fz*6 pd g7 gg*4 7a*4 gi h0 gx*5 ip gx h1*4 gd hd gd k8 fz k8 fz k8 fz kh g7 kh g7 kh g7 kh g7 k3 kk kw hd gu gg gu gg gu gg gu gg gu gg ku he ku he ku he ku he kq h1 m5 h1 7p 7a 7p 7a 7p 7a 7p 7a 7p 7a nt ej g4 7a jk fu fr fq 7a fq 7a fq ah fx bn gq 7a l4 h0 l4 h0 l4 h0 _ l4 h0 ld gx ld gx ld gx s6 rk i5 b1 i5 b1 i5 b1 i3 fa i3 fa i3 fa i3 fa id 9u id bo id 9u kg h1 kg h1 kg h1 kg h1 kg h1 kg h1 sd nc ju gd ju i5 fq i5 fq i5 fq 9b hd n4 i8 hd n0 kd kh*2 gu kw ov i9 hd gz gu ku hp gc c6 ku jj r0 8a 9w jq fu 7a il q1 l4 h1 ld li gv pb jk mp hd ku i3 fa i7 h0 9u je 9r id kf hy li i8 l5 jk i5 fq j3*2 hq fn hc hf h0 fo ib 7z ak 7a 8y _ zs x2 vu n0 ej 117 sd oa k8 fz 7p 7a ld gx kg h1 kg h1 kg h1 kg h1 kg h1 gg k8 fz k8 fz s6 pd ku j0 ku he jk fu ld gx ld gx j3 hq 7a 127 zs x2 ku he v7 jl l4 h0 k8 fz s6 pd ld gx k8 fz k8 fz gu gg gu gg 7p 7a 7p 7a ld gx ld gx i5 b1 i5 b1 kg h1 kg h1 i3 fa id 9u i9 fo kq h1 i9 lp i8*2 i5 fq k8 fz gu gg ld gx ld gx ld gx ld gx ju gd bm ld ce 7a py*2 k8 kh g7 gj id fa fq fo*2 iq kx ku gu gg h8 7a lf hd ih b1 jj gd fz hd*2 ha fn _ hd*2 fn gg lz fb*2 kp g2 7a he*2 fo hq ji h1 h0*2 7a 8a a8 7a cu 7a j2 p1*3 h0*2 hr gx me oq jm b1 ai b1 _*2 a3*2 fu*2 fa an*2 _ fb 9u 9r ik i8 fp gb nc gd fx fq _ hq i5 fn*4 ld fx g2 h1 gz bq fu dj hd fn*2 va s4 _ mk if nh ow lq le ef ed ij ik cm d5 60 8h 7w ah d2 gn cc 6x dq 7y 86 7y 4l 4r d5*2 eg*2 d2*2 cd*2 5d ck ag ah 5d ck ah ag 7y*2 4l 4r al*3 98 bh 7l 9j 7e dz ev 7y ai d3 5z bc bt d2 aj*5 bu bv eg d4 dy ai*4 92 ah fz*2 d3 8v 99*4 d4*2 ef 0*5 _ 0*5 _ 0 _*2 0 _*3 0 _ 0 _*5 0 _*7 7l _*2 0*3 _*3 0 _*a 0*2 _*9 0*2 _*2 0*16 _*4 7w 7y l4 _*3 7y g7*3 96 g4 _*4 8u jm k8 8v lk ph cg _ p1 _ py p7 8a k8 ic g6 k3 gu i5 kq ld 7p jk k8 pn l4 it ld kq hy _ j8 id ju oq k0 oq lm 7p ju j1 fb h1 8a h0 j1 gt gb gn fb em h1 hd 8a fr il h3 gu fj gx hg hd g6 hv ds h0 lh gf ml mx 8a h0 gx h0 mx jk ia i9 jd ow jd k9 os fr _*4 gk ex _*i ku ia g7 7a ld d2*2 _*2 kh pn _ hd kh*3 gu*2 np g6 kh i3 7p*2 g4 v1 va os jk l4 ip k6 k8 hz ic g6 np gu sp hp l4*2 jk ku pn kq ld kq hy kh id ip n6 k0 kw jm r7 ru my p7 ib kh sq i5 fz gt fx cg hy gg nj e7 h1*2 fu gj m6 gz gx gt hd g7 ds gd ks ft hp gi nk o7 ij ls g4 g8 nv fu gg*2 h1 cg g8 fa 7a*3 q2 pg h1 fu h1 gd gt qf nt jk hn rf mm k8 g9 r2 mm oa ka wj rt fn ex oq ml ld gx kk gy kk gy 11p wr _*6 jw g4 i9 0*7 l4 h1 jk hn i3 gz g6 cg g6 cg id fn tj ob hp e7 kn gm ji h6 _*2 o7 i9 le hm rr jf v6 py si mr kh g7 id ds ju gb ju gb ku gm q3 ja k9 h5 jm gi jm h1 oa kl oa kl 7p sp nj j7 gz ku gj kq gz kq gz k9 h5 pn m6 7a k8 fz k8 fz s6 pd gu gg ks gg ks gg sp nj hp e7 hq*2 l4 h1 l4 h1 ld gx ld gx ld gx kh g8 ip gd ip gd ip gd jm gi g6 cg p7 ls gz cg l5 ev k0 ft _*1b h6 k8 fz ic hd ic hd ic hd kh g7 k3 hd k3 hd k3 hd k3 hd k3 hd gu gg gu gg gu gg gu gg gu gg gc at ku he kq h1 kq h1 kq h1 kq h1 kq h1 7p 7a 7p 7a jk fu jk fu jk fu fq 7a fq 7a fq 7a fq 7a pn p1 pn p1 pn p1 l4 h0 l4 h0 l4 h0 l4 h0 ld gx ld gx ld gx ld gx hy hd hy hd i5 b1 i5 b1 i5 b1 i5 b1 i3 fa i3 fa i3 fa i3 fa i3 fa id 9u id 9u id 9u id 9u kg h1 kg h1 kg h1 kg h1 kg h1 k8 gb k8 gb sd nc sd nc sd nc sd nc sd nc k0 ft k0 ft ju gd i5 fq i5 fq i5 fq h1 9u nc gd fz 9b _ ag k1 gx k8 fz k8 fz k8 fz k8 fz k8 fz k8 fz k8 fz k8 fz k8 fz k8 fz k8 fz k8 fz gu gg gu gg gu gg gu gg gu gg gu gg gu gg gu gg 7p 7a 7p 7a ld gx ld gx ld gx ld gx ld gx ld gx ld gx li gv li gv li gv li gv li gv kg h1 kg h1 kf hy kf hy kf hy kf hy kf hy ju gd ju gd ju gd ju gd nx ib gz h0 kt i8 j1*8 ku kz po q4 ps q3 n9 nh fb*6 _*2 lw m4 qu ra qy r9 _*2 h1*8 ps q0 uq v7 uu v6 sb sj 8a*8 cr cz hq i5 hu i4 fa fi gx*6 _*2 pd pk ub ur uf uq _*2 h0*8 _ qh _ vn _ vm _ sz mx*8 pi pq uh ux ul uw s1 s9 j1*2 fb*2 h1*2 8a*2 gx*2 h0*2 mx*2 _*2 j1*8 ku kz po q4 ps q3 n9 nh h1*8 ps q0 uq v7 uu v6 sb sj mx*8 pi pq uh ux ul uw s1 s9 j1*5 _ j1*2 k8*3 l3 k8 68 7y 68 dw ch h1*3 _ h1*2 kl lk oh ph kq 9t aw 8y 8a*4 _*2 8a*2 7p*2 bh cg _ a9 b4 8y h0*4 hd*2 h0*2 ju*2 lv py nl jm*2 4v _*2 mx*3 _ mx*2 ld p1 nw p7 lm 8u 68 _ fm v0 dw rs 9a 6y 4n hz 8v 4m 2b 0 _*4 bq*2 hz dw rs*2 ex d1 86*2 7l 86 e3 dy dc dy fd*2 e0*2 8v hq ql 8v _*7 4m 124 1cb 76 e9 lc 76 e9 lc ee bk*2 kx hv f1 e9 nb*2 d2 ku e0 5p ae*2 u7 o1*2 cs gp gs*2 f0 96 n9 fo m2 ku nb ie _ sf _*7 83 _*g dg 5z _*2 db cv cx bm d3 cx cp cq cp 7w*2 cm dg 90 cm cw db cv cx bm d3 cx cp cq cp 7w*2 _ bl by c7 bt d3 cm bl 5z hv cm ck bc 7e _*3 ku kh k8 gz hi nz l6 rr w4 s4 oo hd iv lf id 13y _ jf ku k8 jk kh _*2 id fm hg _ ku k9 ku ic _*r 0*2 12m 12d _*9 0 _*7 0 _*f rt rf _ ws _ rv t7 _*2 t3 _*9 dj _*2 uj pf _*6 ki i6 ha k9 hj _*3 lm _*3 jk k8 _*2 ia _*3 gc _*8 le _*h pz _*2 p0 oo we or rh or ri qv rk oo r4 on qr r3 nm dw 7p fe n3 rx k8 rx zm 17a rp k0 rp zd fq kh k3 pn 7q ej lt nl fi m4 uv 124 n3 fp n3 uc 7a g7 gt p1 _*3 jk fn ku oq _*2 rk _*6 qj oi qj oi 119 nm lp*4 _*f w2*2 _*5 rw*2 _ rw oc rw _*4 qj*2 _*k qj _ qj _ 119 _*9 he*2 _*4 sv*2 _ ty _*2 ty _*n ia _*2 j4 k3 _*8 kw _ jl ip _*7 i8 _*3 qu _*c an _*a 8v _*h ip _*n ip _*3 ip*2 _*1b 12m*4 _*2y m5*3 _*i r8 _*c sf xs rs _*3 xs _*2c m4 _*6 sf _*3 qj _*1u rw o0 12m*9 _*25 12m*q _*q 12m _*51 pf*3 _*7 e0 _*7 sr*2 _*2 q5*2 _*2 q5*2 sr*2 _*2 q5*2 _*2 q5*2 te*2 _*2 g8 pf _*3 pf _*m e0 _*8 12m _*g tp _*4 t1*2 _*1h tp _*10 sf _*3 sf _*1m si _*36 oj _*3 ol _*1q te _*s 60 _*2 ib _*67 xo';

/** Widths with tabular figures, where they differ. */
export const TABULAR_REGULAR: Readonly<Record<number, number>> = {
  '32': 269,
  '40': 391,
  '41': 391,
  '42': 649,
  '43': 649,
  '44': 269,
  '45': 649,
  '46': 269,
  '48': 649,
  '49': 649,
  '50': 649,
  '51': 649,
  '52': 649,
  '53': 649,
  '54': 649,
  '55': 649,
  '56': 649,
  '57': 649,
  '58': 269,
  '59': 269,
  '60': 649,
  '61': 649,
  '62': 649,
  '91': 391,
  '93': 391,
  '123': 391,
  '125': 391,
  '126': 649,
  '8722': 649,
};
export const TABULAR_SEMIBOLD: Readonly<Record<number, number>> = {
  '32': 269,
  '40': 391,
  '41': 391,
  '42': 647,
  '43': 647,
  '44': 269,
  '45': 647,
  '46': 269,
  '48': 647,
  '49': 647,
  '50': 647,
  '51': 647,
  '52': 647,
  '53': 647,
  '54': 647,
  '55': 647,
  '56': 647,
  '57': 647,
  '58': 269,
  '59': 269,
  '60': 647,
  '61': 647,
  '62': 647,
  '91': 391,
  '93': 391,
  '123': 391,
  '125': 391,
  '126': 647,
  '8722': 647,
};
