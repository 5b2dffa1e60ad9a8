/** Colours that resemble Teams: of the chat, of a card, and of what stands on it. */
interface Palette {
  readonly page: string;
  readonly card: string;
  readonly border: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly boxes: Readonly<Record<'emphasis' | 'accent' | 'good' | 'warning' | 'attention', string>>;
}

const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    border: '#d1d1d1',
    text: '#242424',
    subtle: '#616161',
    accent: '#5b5fc7',
    good: '#0e700e',
    warning: '#835c00',
    attention: '#b10e1c',
    boxes: { emphasis: '#f0f0f0', accent: '#e8ebfa', good: '#e7f2da', warning: '#fbf6d9', attention: '#fdf3f4' },
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    border: '#666666',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9299f7',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#f97386',
    boxes: { emphasis: '#3d3d3d', accent: '#323348', good: '#20311f', warning: '#463c12', attention: '#3b1a1e' },
  },
};

const font = "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, Roboto, 'Liberation Sans', sans-serif";

/** A host configuration of the adaptivecards renderer with the sizes that Teams uses on a desktop. */
export function hostConfig(theme: 'light' | 'dark'): object {
  const palette = palettes[theme];
  const pair = (colour: string) => ({ default: colour, subtle: colour });
  const foregroundColors = {
    default: { default: palette.text, subtle: palette.subtle },
    accent: pair(palette.accent),
    good: pair(palette.good),
    warning: pair(palette.warning),
    attention: pair(palette.attention),
  };
  const box = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: font,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: theme === 'light' ? '#e0e0e0' : '#525252' },
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    supportsInteractivity: true,
    // Below the name of the scene.
    textBlock: { headingLevel: 3 },
    containerStyles: {
      default: box(palette.card),
      emphasis: box(palette.boxes.emphasis),
      accent: box(palette.boxes.accent),
      good: box(palette.boxes.good),
      warning: box(palette.boxes.warning),
      attention: box(palette.boxes.attention),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
  };
}

/** The page around the cards, with buttons and inputs as Teams draws them. */
export const styleSheet = `
body { margin: 0; font: 14px/20px ${font}; background: #e8e8e8; color: #242424; }
h1, h2 { margin: 0; padding: 24px 24px 8px; font-weight: 600; }
h1 { font-size: 24px; } h2 { font-size: 16px; }
.scene { width: max-content; }
.row { display: flex; align-items: flex-start; }
.pane { padding: 24px; box-sizing: border-box; }
.pane.wide { width: 648px; } .pane.narrow { width: 368px; }
${(['light', 'dark'] as const).map(themeRules).join('\n')}
.card { border-radius: 4px; }
.card button { font: 600 14px/20px ${font}; border-radius: 4px; padding: 5px 12px; border: 1px solid; white-space: normal; }
.card input, .card textarea { font: 14px/20px ${font}; width: 100%; box-sizing: border-box; padding: 5px 10px; border-radius: 4px; border: 1px solid; }
.card input[type='checkbox'], .card input[type='radio'] { width: 16px; height: 16px; }
.card div:has(> input[type='checkbox']), .card div:has(> input[type='radio']) { min-height: 28px; }
.card select { font: 14px/20px ${font}; padding: 5px 10px; border-radius: 4px; border: 1px solid; }
.card .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
`;

function themeRules(theme: 'light' | 'dark'): string {
  const { page, card, border, text, accent } = palettes[theme];
  const pressed = theme === 'light' ? accent : '#5b5fc7';
  return `.${theme} { background: ${page}; }
.${theme} .card { background: ${card}; border: 1px solid ${theme === 'light' ? '#e0e0e0' : '#3d3d3d'}; }
.${theme} .card a { color: ${accent}; }
.${theme} .card button { background: ${card}; color: ${text}; border-color: ${border}; }
.${theme} .card button.style-positive { background: ${pressed}; color: #ffffff; border-color: ${pressed}; }
.${theme} .card input, .${theme} .card select, .${theme} .card textarea { background: ${card}; color: ${text}; border-color: ${border}; }
.${theme} .card ::placeholder { color: ${palettes[theme].subtle}; }`;
}
