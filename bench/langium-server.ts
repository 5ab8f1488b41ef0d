/**
 * A plain Langium server of the same language: Langium's own documents, index, linker, validation and LSP services, with
 * what the language needs to be understood at all (its names within journeys and stage models, and its library).
 */
import { JourneyModule, JourneySharedModule } from '@waymark/language';
import { inject } from 'langium';
import { createDefaultModule, createDefaultSharedModule, startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  WaymarkGeneratedModule,
  WaymarkGeneratedSharedModule,
} from '../packages/language/src/generated/langium/module.ts';

const connection = createConnection(ProposedFeatures.all);
const context = { connection, ...NodeFileSystem };
const shared = inject(createDefaultSharedModule(context), WaymarkGeneratedSharedModule, JourneySharedModule);
const journey = inject(createDefaultModule({ shared }), WaymarkGeneratedModule, JourneyModule);
shared.ServiceRegistry.register(journey);
startLanguageServer(shared);
