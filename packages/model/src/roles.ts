import { type Localized, say } from './text.ts';

/** What a stakeholder can be to a service, by the word in the text. Roles are free words; these are known. */
export const ROLES: Readonly<Record<string, Localized>> = {
  customer: say('customer', '客户'),
  user: say('user', '用户'),
  sponsor: say('sponsor', '赞助者'),
  provider: say('provider', '提供者'),
  partner: say('partner', '合作伙伴'),
  supplier: say('supplier', '供应商'),
  regulator: say('regulator', '监管者'),
  employee: say('employee', '员工'),
  manager: say('manager', '管理者'),
  owner: say('owner', '所有者'),
  board: say('board', '董事会'),
  union: say('union', '工会'),
  legal: say('legal', '法务'),
  security: say('security', '安全'),
  governance: say('governance', '治理与合规'),
  community: say('community', '社区'),
  public: say('public', '公众'),
  media: say('media', '媒体'),
};
