/** A library whose every text would do something, were it ever taken for Markdown or for a label with icons. */

/** A command, HTML, an icon and an image; `IMAGE` holds a slash, which no file's name can. */
export const EVIL = "$(trash) [x](command:workbench.action.quit) <img src=x>";
const IMAGE = "![](http://127.0.0.1:9/x.png)";

export const EVIL_SOURCE = `articles/vote ${EVIL}.txt`;
export const EVIL_NOTE = `notes/said ${EVIL}.md`;
export const EVIL_PAGE = `entities/Tolland ${EVIL}.md`;

const SOURCE = `Harbour vote ${EVIL} ${IMAGE} passes

The mayor, Ruth Tolland, said on Tuesday that the harbour would be dredged before the end of the year. The council met in the old customs house, and the debate went on until ten in the evening.
“We are choosing between ${EVIL} ${IMAGE} and a harbour that is painted,” Tolland said. “I do not regret it.”
Joseph Abara, chairman of the ${EVIL} association, said the fishermen had never been asked. He has fished off Port Aldwin for thirty years, and his father did before him.
`;

const NOTE = `# What was said

Nobody asked why ${"\\$(trash) \\[x\\](command:workbench.action.quit) \\<img src=x> !\\[\\](http://127.0.0.1:9/x.png)"} came up, but she does not: "I do not regret it" ([H ${"\\$(trash)"}](<../${EVIL_SOURCE.replace(/[<>]/g, "\\$&")}#L4>)).

> We are choosing between nothing \\$(trash) \\[x\\](command:workbench.action.quit) and a harbour
>
> - [H](<../${EVIL_SOURCE.replace(/[<>]/g, "\\$&")}#L4>)

> It never was \\$(trash) \\[x\\](command:workbench.action.quit) so blue as that
>
> - [H](<../articles/gone ${EVIL.replace(/[<>]/g, "\\$&")}.txt#L4>)
`;

const PAGE = `---
entity: person
title: '${EVIL}'
aliases: ['Ruth Tolland', 'Tolland']
---

She is \\$(trash) \\[x\\](command:workbench.action.quit) \\<img src=x> the mayor.
`;

export const EVIL_LIBRARY = { [EVIL_SOURCE]: SOURCE, [EVIL_NOTE]: NOTE, [EVIL_PAGE]: PAGE };
