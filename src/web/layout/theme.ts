import { theme as antdTheme, type ThemeConfig } from 'antd';

/** Colours that more than one place needs; every one reads at 4.5:1 or better on white. */
export const COLOURS = {
  primary: '#0b5cad',
  text: '#1b1f24',
  secondary: '#57606a',
  line: '#d0d7de',
  quiet: '#f6f8fa',
  warning: '#8a4b00',
  error: '#b42318',
} as const;

/**
 * How long anything moves. Who asks for less motion sees none; it is a moment instead of nothing at all, since a
 * drawer without motion takes the focus away from the field that it opens on.
 */
function durations(): Pick<
  NonNullable<ThemeConfig['token']>,
  'motionDurationFast' | 'motionDurationMid' | 'motionDurationSlow'
> {
  const asksForLess = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return asksForLess
    ? { motionDurationFast: '0.01s', motionDurationMid: '0.01s', motionDurationSlow: '0.01s' }
    : { motionDurationMid: '0.1s', motionDurationSlow: '0.15s' };
}

/** The look: dense and calm, greys darkened until they read on white. */
export const theme: ThemeConfig = {
  algorithm: antdTheme.compactAlgorithm,
  hashed: false,
  token: {
    colorPrimary: COLOURS.primary,
    colorLink: COLOURS.primary,
    colorError: COLOURS.error,
    colorText: COLOURS.text,
    colorTextSecondary: COLOURS.secondary,
    colorTextTertiary: COLOURS.secondary,
    colorTextDescription: COLOURS.secondary,
    colorTextPlaceholder: '#656d76',
    colorBorder: '#8c959f',
    colorBorderSecondary: COLOURS.line,
    borderRadius: 3,
    // The compact algorithm takes one step off: 14 pixels on the page.
    fontSize: 16,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif',
    ...durations(),
  },
  components: {
    Table: { headerBg: '#eef2f6', headerColor: COLOURS.text, cellPaddingBlockSM: 4, cellPaddingInlineSM: 8 },
    Form: { itemMarginBottom: 10 },
    // What was chosen of several is cut off at the height that the compact algorithm leaves it.
    Select: { multipleItemHeightSM: 20 },
  },
};
