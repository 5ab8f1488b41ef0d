import type {
  DeepPartial,
  DefaultSharedCoreModuleContext,
  LangiumCoreServices,
  LangiumDocument,
  LangiumSharedCoreServices,
  Module,
  PartialLangiumCoreServices,
  WorkspaceFolder,
} from 'langium';
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  DefaultWorkspaceManager,
  EmptyFileSystem,
  inject,
  URI,
} from 'langium';
import { WaymarkGeneratedModule, WaymarkGeneratedSharedModule } from '../generated/langium/module.ts';
import { LIBRARY } from '../generated/library.ts';
import { createJourneyParser, JourneyLexer } from './parser.ts';
import { JourneyScopes, JourneySymbols } from './scopes.ts';
import { JourneyValues } from './values.ts';

/** What this language has of its own, for `inject` with Langium's default modules (of its core or of its LSP side). */
export const JourneyModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    Lexer: (services) => new JourneyLexer(services),
    ValueConverter: () => new JourneyValues(),
    LangiumParser: (services) => createJourneyParser(services),
  },
  references: {
    ScopeComputation: (services) => new JourneySymbols(services),
    ScopeProvider: (services) => new JourneyScopes(services),
  },
};

/** The same for the services that all languages of a workspace share: the library is part of every workspace. */
export const JourneySharedModule: Module<LangiumSharedCoreServices, DeepPartial<LangiumSharedCoreServices>> = {
  workspace: {
    WorkspaceManager: (services) => new JourneyWorkspace(services),
  },
};

class JourneyWorkspace extends DefaultWorkspaceManager {
  private readonly services: LangiumSharedCoreServices;

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.services = services;
  }

  protected override async loadAdditionalDocuments(
    _folders: WorkspaceFolder[],
    collector: (document: LangiumDocument) => void,
  ): Promise<void> {
    for (const { uri, text } of LIBRARY)
      collector(this.services.workspace.LangiumDocumentFactory.fromString(text, URI.parse(uri)));
  }
}

export interface JourneyServices {
  shared: LangiumSharedCoreServices;
  journey: LangiumCoreServices;
}

/**
 * Langium's services for the language, without those of an editor: documents, index, linking. `overrides` replace any
 * of them.
 */
export function createJourneyServices(
  context: DefaultSharedCoreModuleContext = EmptyFileSystem,
  overrides: Module<LangiumCoreServices, PartialLangiumCoreServices> = {},
): JourneyServices {
  const shared = inject(createDefaultSharedCoreModule(context), WaymarkGeneratedSharedModule, JourneySharedModule);
  const journey = inject(createDefaultCoreModule({ shared }), WaymarkGeneratedModule, JourneyModule, overrides);
  shared.ServiceRegistry.register(journey);
  return { shared, journey };
}
