/** A plain Langium server of the same language: Langium's own index, scopes, linker and LSP services, Waymark's parser. */
import { JourneyModule } from '@waymark/language';
import { inject } from 'langium';
import { createDefaultModule, createDefaultSharedModule, startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  WaymarkGeneratedModule,
  WaymarkGeneratedSharedModule,
} from '../packages/language/src/generated/langium/module.ts';

const connection = createConnection(ProposedFeatures.all);
const shared = inject(createDefaultSharedModule({ connection, ...NodeFileSystem }), WaymarkGeneratedSharedModule);
const journey = inject(createDefaultModule({ shared }), WaymarkGeneratedModule, { parser: JourneyModule.parser });
shared.ServiceRegistry.register(journey);
startLanguageServer(shared);
