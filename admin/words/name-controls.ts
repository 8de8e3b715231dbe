/** Controls that show only an icon. */
const iconNames: Readonly<Record<string, string>> = {
  '.clickable-arrow--left': '上一页',
  '.clickable-arrow--right': '下一页',
  '.popup-button': '更多操作',
  '[data-button-key="bold"]': '加粗',
  '[data-button-key="italic"]': '斜体',
  '[data-button-key="underline"]': '下划线',
  '[data-button-key="strikethrough"]': '删除线',
  '[data-button-key="subscript"]': '下标',
  '[data-button-key="superscript"]': '上标',
  '[data-button-key="inlineCode"]': '代码',
  '[data-button-key="link"]': '链接',
  '[data-button-key="table"]': '表格',
  '[data-button-key="zqPicture"]': '图片',
  '[data-button-key="upload"]': '图片或文件',
  '[data-button-key="horizontalRule"]': '分隔线',
  '[data-button-key="relationship"]': '相关记录',
  '[data-button-key="unorderedList"]': '项目列表',
  '[data-button-key="orderedList"]': '编号列表',
  '[data-button-key="checkList"]': '核对列表',
  '[data-button-key="blockquote"]': '引文',
  '[data-button-key="indentIncrease"]': '增加缩进',
  '[data-button-key="indentDecrease"]': '减少缩进',
  '[data-button-key="block-video"]': '视频',
  '[data-button-key="zqClear"]': '清格式',
  '.date-time-picker__clear-button': '清除日期',
  '.collapsible__drag': '拖动排序',
};

/** Gives controls of Payload the names and roles that it leaves out, for people who hear the page or go by keys. */
export function nameControls(root: ParentNode): void {
  for (const [selector, name] of Object.entries(iconNames)) {
    for (const control of root.querySelectorAll(selector)) {
      if (control.textContent.trim() === '' && !control.hasAttribute('aria-label')) {
        control.setAttribute('aria-label', name);
        control.setAttribute('title', name);
      }
    }
  }
  for (const box of root.querySelectorAll<HTMLInputElement>('.checkbox-input input')) nameCheckbox(box);
  for (const input of root.querySelectorAll('.rs__input:not([aria-label])'))
    input.setAttribute('aria-label', labelOf(input) ?? '选择');
  for (const input of root.querySelectorAll('[class*="date-time-picker"] input:not([aria-label])'))
    input.setAttribute('aria-label', labelOf(input) ?? '日期');
  for (const text of root.querySelectorAll('.ContentEditable__root:not([aria-label])'))
    text.setAttribute('aria-label', labelOf(text) ?? '正文');
  // Hidden from the ear, they must not take the keys either; the field beside them does the same.
  for (const hidden of root.querySelectorAll(
    'button[aria-hidden="true"]:not([tabindex="-1"]), [aria-hidden="true"][tabindex="0"]',
  ))
    hidden.setAttribute('tabindex', '-1');
  for (const pill of root.querySelectorAll('.pill-selector__pill[role="button"]'))
    pill.setAttribute('role', 'checkbox');
  // A value that can be dragged holds buttons of its own.
  for (const value of root.querySelectorAll('.rs__multi-value[role="button"]')) {
    value.setAttribute('role', 'group');
    value.setAttribute('aria-label', value.textContent.trim());
  }
  // It shows the name and the role of the person: what is heard must hold what is seen.
  const account = root.querySelector('.app-header__account');
  if (account) setOnce(account, 'aria-label', `账号：${account.textContent.trim()}`);
  for (const head of root.querySelectorAll('thead th:has(.sort-column)')) {
    const isUp = head.querySelector('.sort-column__asc.sort-column--active') !== null;
    const isDown = head.querySelector('.sort-column__desc.sort-column--active') !== null;
    setOnce(head, 'aria-sort', isUp ? 'ascending' : isDown ? 'descending' : 'none');
  }
  // What a page is about, for those who jump there; ours are marked already.
  for (const content of root.querySelectorAll('.collection-list, .collection-edit, .not-found')) {
    if (!content.closest('.drawer, main')) setOnce(content, 'role', 'main');
  }
  // The head of a form stands before its main part, that of a list inside it.
  for (const head of root.querySelectorAll('.doc-header')) {
    setOnce(head, 'role', 'region');
    setOnce(head, 'aria-label', '标题');
  }
  for (const head of root.querySelectorAll('header.list-header')) setOnce(head, 'role', 'group');
  // Nothing stands between the title of a form and its lists.
  for (const title of root.querySelectorAll('h3.array-field__title')) setOnce(title, 'aria-level', '2');
  // The name of the file stands beside its picture.
  for (const picture of root.querySelectorAll('td img[alt]:not([alt=""])')) picture.setAttribute('alt', '');
  // A list whose children are no items.
  for (const tabs of root.querySelectorAll('ul.doc-tabs__tabs:not(:has(> li))'))
    tabs.setAttribute('role', 'group');
}

/** A change is seen by the observer that calls this, so there must be none the second time. */
function setOnce(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Payload titles a checkbox with the name of its field, and points to a label that is not there. */
function nameCheckbox(box: HTMLInputElement): void {
  if (box.title === box.name) box.removeAttribute('title');
  box.removeAttribute('aria-labelledby');
  if (box.labels?.length === 0 && box.getAttribute('aria-label') === '')
    box.setAttribute('aria-label', box.closest('thead') === null ? '选中这一行' : '选中这一页');
}

function labelOf(control: Element): string | null {
  const label = control.closest('.field-type')?.querySelector('.field-label');
  // After the name stands that it is required.
  const text = label?.firstChild?.textContent?.trim();
  return text === undefined || text === '' ? null : text;
}
