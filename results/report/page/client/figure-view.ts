import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import { type FigureTheme, PAPER, PAPER_WIDTH } from '../../figures/figure-theme.js';
import { element } from './dom.js';
import { currentTheme, onThemeChange } from './page-theme.js';
import { hideTooltip, showTooltip } from './tooltip.js';

/** A figure of the page: a picture, the same as a table, and as files for papers. */
export interface DrawnFigure {
  /** Name of its files, without ending. */
  readonly name: string;
  /** What a screen reader says of the picture. */
  readonly description: string;
  spec(width: number, theme: FigureTheme): TopLevelSpec;
  /** The same as a table; made when it is asked for. */
  table(): HTMLElement;
  /** The panel of a figure of several that `place` is about, by Vega's name for it; the whole figure when left out. */
  readonly panel?: string;
  /** Told the datum that was clicked. */
  readonly chosen?: (datum: Readonly<Record<string, unknown>>) => void;
}

/** The place of a figure; `show` draws another one in it. */
export interface FigureView {
  readonly root: HTMLElement;
  show(figure: DrawnFigure): void;
  /** Pixels of a point of the drawn figure's own scales, from the picture's corner; null before it is drawn. */
  place(x: number, y: number): { readonly left: number; readonly top: number } | null;
  /** Where marks over the picture can be put. */
  readonly stage: HTMLElement;
}

export function makeFigureView(): FigureView {
  const picture = element('div', { class: 'picture', role: 'img' });
  const stage = element('div', { class: 'stage' }, picture);
  const table = element('details', { class: 'as-table' }, element('summary', {}, 'The figure as a table'));
  const root = element('figure', { class: 'figure' }, stage);
  let shown: DrawnFigure | null = null;
  let view: View | null = null;
  let isNear = false;
  let drawnWidth = 0;

  const draw = () => {
    const width = Math.floor(stage.clientWidth);
    if (shown === null || !isNear || width === 0) return;
    drawnWidth = width;
    view?.finalize();
    const figure = shown;
    const drawn = openView(figure.spec(width, currentTheme()));
    view = drawn;
    drawn.tooltip((_handler: unknown, event: MouseEvent, _item: unknown, value: unknown) => {
      if (value === null || value === '' || value === undefined) hideTooltip();
      else showTooltip(event, value as Record<string, unknown>);
    });
    if (figure.chosen !== undefined) {
      drawn.addEventListener('click', (_event, item) => {
        const datum = (item as { datum?: Record<string, unknown> } | null | undefined)?.datum;
        if (datum !== undefined) figure.chosen?.(datum);
      });
    }
    drawn.initialize(picture).run();
    // The picture speaks through its label and its table; its hundreds of marks would only get in the way.
    picture.firstElementChild?.setAttribute('aria-hidden', 'true');
  };

  const files = element('div', { class: 'files' });
  root.append(element('figcaption', {}, table, files));
  table.addEventListener('toggle', () => {
    if (table.open && shown !== null && table.childElementCount === 1) table.append(shown.table());
  });
  new IntersectionObserver(
    ([entry]) => {
      if (!entry.isIntersecting || isNear) return;
      isNear = true;
      draw();
    },
    { rootMargin: '600px' },
  ).observe(root);
  new ResizeObserver(() => {
    if (Math.abs(stage.clientWidth - drawnWidth) > 1) draw();
  }).observe(stage);
  onThemeChange(draw);
  addEventListener('beforeprint', () => {
    isNear = true;
    draw();
  });

  return {
    root,
    stage,
    show(figure) {
      shown = figure;
      files.replaceChildren(
        ...fileButtons(
          () => figure.name,
          () => figure.spec(PAPER_WIDTH, PAPER),
        ),
      );
      picture.setAttribute('aria-label', figure.description);
      table.replaceChildren(table.children[0]);
      table.open = false;
      draw();
    },
    place(x, y) {
      const panel = shown?.panel;
      const area = picture.querySelector(`.${panel === undefined ? 'root' : `${panel}_group`} > g > path.background`);
      if (view === null || area === null) return null;
      const scales = ['x', 'y'].map((name) => view?.scale(panel === undefined ? name : `${panel}_${name}`));
      const [drawn, corner] = [area.getBoundingClientRect(), stage.getBoundingClientRect()];
      // A picture too wide for its place is drawn smaller than its scales say.
      const shrinkage = drawn.width / Math.max(...scales[0].range());
      return {
        left: drawn.left - corner.left + shrinkage * scales[0](x),
        top: drawn.top - corner.top + shrinkage * scales[1](y),
      };
    },
  };
}

/** A view that neither compiles text to programs nor fetches anything. */
function openView(spec: TopLevelSpec): View {
  const runtime = parse(compile(spec).spec, undefined, { ast: true });
  const refuse = () => Promise.reject(new Error('figures hold their data'));
  const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse, options: {} };
  return new View(runtime, {
    expr: expressionInterpreter,
    renderer: 'svg',
    loader: loader as never,
    hover: true,
  } as ConstructorParameters<typeof View>[1]);
}

/** Buttons that save a figure for a paper: its picture, and its specification. */
export function fileButtons(name: () => string, spec: () => TopLevelSpec): HTMLElement[] {
  const saveSvg = async () => {
    const view = openView(spec());
    save(`${name()}.svg`, await view.toSVG(), 'image/svg+xml');
    view.finalize();
  };
  const saveSpec = () => save(`${name()}.vl.json`, JSON.stringify(spec(), null, 1), 'application/json');
  return [
    element('button', { type: 'button', click: () => void saveSvg() }, 'save SVG'),
    element('button', { type: 'button', click: saveSpec }, 'save Vega-Lite'),
  ];
}

function save(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
