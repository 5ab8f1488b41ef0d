/** What VS Code 1.139 sets for its own themes, as far as the preview reads it. */
import type { Setting } from './open.ts';

type Look = Pick<Setting, 'theme' | 'colours'>;

const light: Look = {
  theme: 'vscode-light',
  colours: {
    '--vscode-editor-background': '#FFFFFF',
    '--vscode-editor-foreground': '#3B3B3B',
    '--vscode-foreground': '#3B3B3B',
    '--vscode-descriptionForeground': '#3B3B3B',
    '--vscode-focusBorder': '#005FB8',
    '--vscode-input-background': '#FFFFFF',
    '--vscode-input-foreground': '#3B3B3B',
    '--vscode-input-border': '#CECECE',
    '--vscode-input-placeholderForeground': '#767676',
    '--vscode-dropdown-background': '#FFFFFF',
    '--vscode-dropdown-foreground': '#3B3B3B',
    '--vscode-dropdown-border': '#CECECE',
    '--vscode-toolbar-hoverBackground': 'rgba(184, 184, 184, 0.31)',
    '--vscode-toolbar-activeBackground': 'rgba(166, 166, 166, 0.31)',
    '--vscode-editorGroup-border': '#E5E5E5',
    '--vscode-editorWidget-background': '#F8F8F8',
    '--vscode-editorWidget-foreground': '#3B3B3B',
    '--vscode-editorWidget-border': '#C8C8C8',
    '--vscode-textLink-foreground': '#005FB8',
    '--vscode-editorError-foreground': '#E51400',
    '--vscode-editorWarning-foreground': '#BF8803',
    '--vscode-editorInfo-foreground': '#0063D3',
    '--vscode-font-family': 'Inter, "Noto Sans SC", sans-serif',
  },
};

const dark: Look = {
  theme: 'vscode-dark',
  colours: {
    '--vscode-editor-background': '#1F1F1F',
    '--vscode-editor-foreground': '#CCCCCC',
    '--vscode-foreground': '#CCCCCC',
    '--vscode-descriptionForeground': '#9D9D9D',
    '--vscode-focusBorder': '#0078D4',
    '--vscode-input-background': '#313131',
    '--vscode-input-foreground': '#CCCCCC',
    '--vscode-input-border': '#3C3C3C',
    '--vscode-input-placeholderForeground': '#989898',
    '--vscode-dropdown-background': '#313131',
    '--vscode-dropdown-foreground': '#CCCCCC',
    '--vscode-dropdown-border': '#3C3C3C',
    '--vscode-toolbar-hoverBackground': 'rgba(90, 93, 94, 0.31)',
    '--vscode-toolbar-activeBackground': 'rgba(99, 102, 103, 0.31)',
    '--vscode-editorGroup-border': 'rgba(255, 255, 255, 0.09)',
    '--vscode-editorWidget-background': '#202020',
    '--vscode-editorWidget-foreground': '#CCCCCC',
    '--vscode-editorWidget-border': '#454545',
    '--vscode-textLink-foreground': '#4DAAFC',
    '--vscode-editorError-foreground': '#F14C4C',
    '--vscode-editorWarning-foreground': '#CCA700',
    '--vscode-editorInfo-foreground': '#59A4F9',
    '--vscode-font-family': 'Inter, "Noto Sans SC", sans-serif',
  },
};

const contrast: Look = {
  theme: 'vscode-high-contrast',
  colours: {
    '--vscode-editor-background': '#000000',
    '--vscode-editor-foreground': '#FFFFFF',
    '--vscode-foreground': '#FFFFFF',
    '--vscode-descriptionForeground': 'rgba(255, 255, 255, 0.7)',
    '--vscode-focusBorder': '#F38518',
    '--vscode-contrastBorder': '#6FC3DF',
    '--vscode-input-background': '#000000',
    '--vscode-input-foreground': '#FFFFFF',
    '--vscode-dropdown-background': '#000000',
    '--vscode-dropdown-foreground': '#FFFFFF',
    '--vscode-editorWidget-background': '#0C141F',
    '--vscode-editorWidget-foreground': '#FFFFFF',
    '--vscode-textLink-foreground': '#21A6FF',
    '--vscode-editorError-foreground': '#F48771',
    '--vscode-editorWarning-foreground': '#FFD370',
    '--vscode-editorInfo-foreground': '#3794FF',
    '--vscode-font-family': 'Inter, "Noto Sans SC", sans-serif',
  },
};

const contrastLight: Look = {
  theme: 'vscode-high-contrast vscode-high-contrast-light',
  colours: {
    '--vscode-editor-background': '#FFFFFF',
    '--vscode-editor-foreground': '#292929',
    '--vscode-foreground': '#292929',
    '--vscode-descriptionForeground': '#292929',
    '--vscode-focusBorder': '#006BBD',
    '--vscode-contrastBorder': '#0F4A85',
    '--vscode-input-background': '#FFFFFF',
    '--vscode-input-foreground': '#292929',
    '--vscode-dropdown-background': '#FFFFFF',
    '--vscode-dropdown-foreground': '#292929',
    '--vscode-editorWidget-background': '#FFFFFF',
    '--vscode-editorWidget-foreground': '#292929',
    '--vscode-textLink-foreground': '#0F4A85',
    '--vscode-editorError-foreground': '#B5200D',
    '--vscode-editorWarning-foreground': '#895503',
    '--vscode-editorInfo-foreground': '#0063D3',
    '--vscode-font-family': 'Inter, "Noto Sans SC", sans-serif',
  },
};

export const LOOKS = { light, dark, contrast, 'contrast-light': contrastLight } as const;
