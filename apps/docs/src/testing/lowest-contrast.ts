/**
 * The lowest contrast between a text of the page and what is behind it (WCAG 2.2, 1.4.3: at least 4.5). Runs in the
 * browser, so it can use nothing from outside; backgrounds must be opaque or fully transparent.
 */
export function lowestContrast(): number {
  const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
      const value = channel / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const background = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)';
    const color = getComputedStyle(element).backgroundColor;
    return channels(color)[3] === 0 ? background(element.parentElement) : color;
  };
  const texts = [...document.querySelectorAll('body *')].filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  );
  return Math.min(
    ...texts.map((element) => {
      const pair = [luminance(getComputedStyle(element).color), luminance(background(element))];
      return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    }),
  );
}
