import type { ICellData } from "@univerjs/core";
import { bundled } from "./bundled";
import {
  contentTypes,
  parts,
  PLAIN_ROWS,
  relations,
  withChart,
  withComment,
  withPicture,
  withTable,
  workbookXml,
  zip,
  type Packing,
  type SheetXml,
} from "./xlsx-file";

const { openWorkbook } = bundled<typeof import("../../src/workbench/xlsx/open")>(
  'export * from "./src/workbench/xlsx/open";',
);

function open(file: Buffer) {
  return openWorkbook(new Uint8Array(file).buffer, "deal", "DEBENTURE");
}

async function sheetOf(file: Buffer) {
  const { data } = await open(file);
  return Object.values(data.sheets!)[0]!;
}

function namesIn(resources: readonly { data: string }[] | undefined): [string, string][] {
  const entries = Object.values(JSON.parse(resources![0]!.data) as object) as {
    name: string;
    formulaOrRefString: string;
  }[];
  return entries.map(({ name, formulaOrRefString }) => [name, formulaOrRefString]);
}

async function valueIn(cell: string, more: Record<string, string> = {}): Promise<unknown> {
  const sheet = await sheetOf(zip(parts({ rows: `<row r="1">${cell}</row>` }, more)));
  return sheet.cellData![0]?.[0]?.v;
}

async function formulasOf(rows: string): Promise<unknown[]> {
  const { cellData } = await sheetOf(zip(parts({ rows })));
  const cells = Object.values(cellData as Record<number, Record<number, ICellData>>).flatMap((row) =>
    Object.values(row),
  );
  return cells.flatMap(({ f }) => f ?? []);
}

describe("a file of another program opens", () => {
  test.each([
    ["no views of the sheet", zip(parts({ rows: PLAIN_ROWS })), []],
    ["a chart", withChart(), ["charts"]],
    ["a picture", withPicture(), ["pictures"]],
    ["a comment", withComment(), ["comments"]],
    ["a table", withTable(), ["the bands and filters of tables"]],
  ])("with %s", async (_, file, leftOut) => {
    const opened = await open(file);
    const { cellData, name } = Object.values(opened.data.sheets!)[0]!;
    expect(name).toBe("Data");
    expect(cellData![0]![0]!.v).toBe("Day");
    expect(cellData![1]![1]!.v).toBe(0.25);
    expect(cellData![1]![2]!.f).toBe("=B2*2");
    expect(opened.leftOut).toEqual(leftOut);
  });

  test("with all its parts named by whole paths, with prefixes, backslashes and capitals", async () => {
    const file = zip({
      "[Content_Types].xml": contentTypes(),
      "_rels/.rels": relations(["officeDocument", "/XL/Workbook.xml"]),
      "xl\\workbook.xml": `<x:workbook xmlns:x="main" xmlns:q="links"><x:sheets><x:sheet name="Data" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>`,
      "xl/_rels/workbook.xml.rels": relations(["worksheet", "../xl/./worksheets/sheet1.xml"]),
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="main"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    expect((await sheetOf(file)).cellData![0]![0]!.v).toBe(7);
  });

  test("with a list of choices over a whole column, and other rules", async () => {
    const after = `<conditionalFormatting sqref="A:A"/><dataValidations count="1"><dataValidation type="list" sqref="A1:A1048576"><formula1>"A,B"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1"/></hyperlinks>`;
    const { leftOut } = await open(zip(parts({ rows: PLAIN_ROWS, after })));
    expect(leftOut).toEqual(["conditional formats", "lists and rules for what may be typed", "links"]);
  });

  test("with a sheet that is a chart, which is passed over", async () => {
    const file = zip(
      parts(
        { rows: PLAIN_ROWS },
        {
          "[Content_Types].xml": contentTypes({ "xl/chartsheets/sheet1.xml": "spreadsheetml.chartsheet+xml" }),
          "xl/workbook.xml": workbookXml().replace(
            "</sheets>",
            '<sheet name="Chart" sheetId="2" r:id="rId2"/></sheets>',
          ),
          "xl/_rels/workbook.xml.rels": relations(
            ["worksheet", "worksheets/sheet1.xml"],
            ["chartsheet", "chartsheets/sheet1.xml"],
          ),
          "xl/chartsheets/sheet1.xml": "<chartsheet/>",
        },
      ),
    );
    const { data, leftOut } = await open(file);
    expect(Object.values(data.sheets!).map(({ name }) => name)).toEqual(["Data"]);
    expect(leftOut).toEqual(["sheets that hold no cells"]);
  });
});

describe("a value", () => {
  const TEXTS = {
    "xl/_rels/workbook.xml.rels": relations(
      ["worksheet", "worksheets/sheet1.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ),
    "xl/sharedStrings.xml": `<sst><si><t xml:space="preserve"> a &amp; &lt;b&gt; </t></si><si><r><rPr><b/></rPr><t>two </t></r><r><t>runs</t></r><rPh sb="0" eb="1"><t>tsu</t></rPh></si><si><t>line_x000D_&#10;end&#x41;</t></si></sst>`,
  };

  test.each([
    ['<c r="A1"><v>-1.5e-3</v></c>', -0.0015, "a number"],
    ['<c r="A1" t="s"><v>0</v></c>', " a & <b> ", "a text of the list, its blanks kept"],
    ['<c r="A1" t="s"><v>1</v></c>', "two runs", "a text in runs, without how it is pronounced"],
    ['<c r="A1" t="s"><v>2</v></c>', "line\r\nendA", "signs that XML cannot hold"],
    ['<c r="A1" t="inlineStr"><is><t>here</t></is></c>', "here", "a text in the cell"],
    ['<c r="A1" t="str"><v><![CDATA[<raw>]]></v></c>', "<raw>", "a text that is marked as no markup"],
    ['<c r="A1" t="b"><v>1</v></c>', 1, "true"],
    ['<c r="A1" t="e"><v>#N/A</v></c>', "#N/A", "an error"],
    ['<c r="A1" t="d"><v>2003-10-01</v></c>', 37895, "a day"],
    ['<c r="A1" t="d"><v>2003-10-01T12:00:00</v></c>', 37895.5, "a day and a time"],
    ['<c r="A1"><v/></c>', undefined, "nothing"],
  ])("%s is %p: %s", async (cell, value) => {
    expect(await valueIn(cell, TEXTS)).toBe(value);
  });

  test("a number that a program wrote as a text stays a text", async () => {
    expect(await valueIn('<c t="str"><v>007</v></c>')).toBe("007");
  });

  test("a date of the system of 1904 is the same day here; other numbers stay", async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[Magenta]0.0&quot;d&quot;"/></numFmts><cellXfs><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
    const more = {
      "xl/workbook.xml": workbookXml("", '<workbookPr date1904="1"/>'),
      "xl/_rels/workbook.xml.rels": relations(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]),
      "xl/styles.xml": styles,
    };
    // 1 October 2003 is 36,433 days after 1 January 1904
    expect(await valueIn('<c s="0"><v>36433</v></c>', more)).toBe(37895);
    expect(await valueIn('<c s="1"><v>36433</v></c>', more)).toBe(36433);
  });
});

describe("a formula", () => {
  test("that many cells share is moved to each of them", async () => {
    const rows = `<row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">A1*$D$1+SUM(Other!A$1:A1)&amp;"A1"</f></c><c r="C1"><f t="shared" si="0"/></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c></row>`;
    expect(await formulasOf(rows)).toEqual([
      '=A1*$D$1+SUM(Other!A$1:A1)&"A1"',
      '=B1*$D$1+SUM(Other!B$1:B1)&"A1"',
      '=A2*$D$1+SUM(Other!A$1:A2)&"A1"',
    ]);
  });

  test("that fills an area fills it anew: what stood there is not kept", async () => {
    const rows = `<row r="1"><c r="D1" cm="1"><f t="array" ref="D1:D2">_xlfn.SEQUENCE(2)</f><v>1</v></c></row><row r="2"><c r="D2"><v>2</v></c><c r="E2"><v>3</v></c></row>`;
    const { cellData } = await sheetOf(zip(parts({ rows })));
    expect(cellData![0]![3]!.f).toBe("=SEQUENCE(2)");
    expect(cellData![1]![3]?.v).toBeUndefined();
    expect(cellData![1]![4]!.v).toBe(3);
  });

  test("of a what-if table is left out, and its value stays", async () => {
    const { data, leftOut } = await open(
      zip(parts({ rows: '<row><c><f t="dataTable" ref="A1:A2" r1="B1"/><v>5</v></c></row>' })),
    );
    expect(data.sheets!["sheet-1"]!.cellData![0]![0]!.v).toBe(5);
    expect(leftOut).toEqual(["what-if tables"]);
  });
});

describe("a name", () => {
  test.each([
    ['headerRowCount="1" ref="A1:B2"', "Data!$A$2:$B$2", "its heading is left away"],
    ['ref="A1:B3" totalsRowCount="1"', "Data!$A$2:$B$2", "its totals too"],
    ['headerRowCount="0" ref="A1:B2"', "Data!$A$1:$B$2", "it has no heading"],
  ])("of a table with %s stands for %s: %s", async (attributes, cells) => {
    const { data } = await open(withTable(attributes));
    expect(namesIn(data.resources)).toEqual([["Prices", cells]]);
  });

  test("is read where it stands for one range, the first of each", async () => {
    const names = `<definedNames><definedName name="Cap">Data!$B$2</definedName><definedName name="cap" localSheetId="0">Data!$B$3</definedName><definedName name="Twice">2*Data!$B$2</definedName><definedName name="Gone">#REF!$B$2</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A:$B</definedName></definedNames>`;
    const { data, leftOut } = await open(zip(parts({ rows: PLAIN_ROWS }, { "xl/workbook.xml": workbookXml(names) })));
    expect(namesIn(data.resources)).toEqual([["Cap", "Data!$B$2"]]);
    expect(leftOut).toEqual(["names that stand for more or less than one range of cells"]);
  });
});

describe("the layout", () => {
  const before = `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="2" width="10"/></cols>`;
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0000"/></numFmts><fonts><font><sz val="11"/></font><font><b/><i val="0"/><color rgb="FF1F4E79"/></font></fonts><fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFDCE6F1"/></patternFill></fill></fills><borders><border><top style="thin"><color rgb="FF8EA9C8"/></top><left/></border></borders><cellXfs><xf fontId="0"/><xf numFmtId="164" fontId="1" fillId="1" borderId="0"><alignment horizontal="right" vertical="center" wrapText="1"/></xf><xf numFmtId="10"/></cellXfs></styleSheet>`;
  const file = zip(
    parts(
      {
        before,
        rows: '<row r="1" ht="30"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"/></row>',
        after: '<mergeCells><mergeCell ref="A3:B4"/></mergeCells>',
      },
      {
        "xl/_rels/workbook.xml.rels": relations(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]),
        "xl/styles.xml": styles,
      },
    ),
  );

  test("is that of the file", async () => {
    const sheet = await sheetOf(file);
    expect(sheet.freeze).toEqual({ xSplit: 1, ySplit: 2, startRow: 2, startColumn: 1 });
    expect(sheet.showGridlines).toBe(0);
    expect(sheet.columnData).toEqual({ 0: { w: 75 }, 1: { w: 75 } });
    expect(sheet.rowData).toEqual({ 0: { h: 40, ia: 0 } });
    expect(sheet.mergeData).toEqual([{ startRow: 2, startColumn: 0, endRow: 3, endColumn: 1 }]);
  });

  test("and the looks of its cells", async () => {
    const { data } = await open(file);
    const cells = data.sheets!["sheet-1"]!.cellData![0]!;
    expect(data.styles![cells[0]!.s as string]).toEqual({
      bl: 1,
      cl: { rgb: "#1F4E79" },
      bg: { rgb: "#DCE6F1" },
      bd: { t: { s: 1, cl: { rgb: "#8EA9C8" } } },
      ht: 3,
      vt: 2,
      tb: 3,
      n: { pattern: "0.0000" },
    });
    expect(data.styles![cells[1]!.s as string]).toMatchObject({ n: { pattern: "0.00%" } });
  });
});

describe("a file that is damaged says where", () => {
  const whole = parts({ rows: PLAIN_ROWS });
  const without = (name: string) => Object.fromEntries(Object.entries(whole).filter(([each]) => each !== name));
  const cut = zip(whole).subarray(0, -30);
  const flipped = Buffer.from(zip(whole));
  flipped[flipped.indexOf("xl/worksheets/sheet1.xml") + 40]! ^= 0xff;

  test.each([
    ["its end is missing", cut, "cut off"],
    ["xl/worksheets/sheet1.xml cannot be unpacked", flipped, "a byte changed"],
    ["xl/worksheets/sheet1.xml is missing", zip(without("xl/worksheets/sheet1.xml")), "a part lost"],
    ["the part of the sheet Data is missing", zip(without("xl/_rels/workbook.xml.rels")), "the way to it lost"],
    [
      "xl/workbook.xml cannot be read",
      zip({ ...whole, "xl/workbook.xml": "<workbook><sheets></workbook>" }),
      "tags crossed",
    ],
    [
      "xl/workbook.xml cannot be read",
      zip({ ...whole, "xl/workbook.xml": Buffer.from([0x3c, 0xff, 0x3e]) }),
      "no text",
    ],
    ["Data!A1 holds no number", zip(parts({ rows: "<row><c><v>x</v></c></row>" })), "a wrong number"],
    ["the text of Data!A1 is missing", zip(parts({ rows: '<row><c t="s"><v>0</v></c></row>' })), "a lost text"],
    [
      "the formula of Data!B2 is missing",
      zip(parts({ rows: '<row><c r="B2"><f t="shared" si="1"/></c></row>' })),
      "a lost formula",
    ],
    [
      "a cell of the sheet Data has no address that a cell can have",
      zip(parts({ rows: '<row r="1"><c r="XFE1"/></row>' })),
      "a cell beyond the last column",
    ],
    [
      "a row of the sheet Data has no number that a row can have",
      zip(parts({ rows: '<row r="1048577"/>' })),
      "a row beyond the last",
    ],
  ])("The file is damaged: %s.", async (what, file) => {
    await expect(open(file)).rejects.toThrow(`The file is damaged: ${what}.`);
  });

  test.each([
    ["It is no .xlsx workbook.", Buffer.from("no workbook at all"), "a text"],
    ["It is no .xlsx workbook.", Buffer.alloc(0), "nothing"],
    ["It is no .xlsx workbook.", zip({ "a.txt": "a" }), "another archive"],
    [
      "It is no .xlsx workbook.",
      zip({ ...whole, "xl/workbook.xml": "<document/>" }),
      "the document of another program",
    ],
    [
      "It has a password or is an .xls workbook: save it as .xlsx without one.",
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "a container",
    ],
    ["It has no sheets with cells.", zip({ ...whole, "xl/workbook.xml": "<workbook/>" }), "no sheet"],
  ])("%s", async (message, file) => {
    await expect(open(file)).rejects.toThrow(message);
  });
});

describe("a file made to hang the page", () => {
  const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const many = (count: number, text: string) => text.repeat(count);
  const sheetFile = (sheet: SheetXml, more = {}, packing: Packing = {}) => zip(parts(sheet, more), packing);
  const texts = (xml: string) => ({
    "xl/_rels/workbook.xml.rels": relations(
      ["worksheet", "worksheets/sheet1.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ),
    "xl/sharedStrings.xml": xml,
  });

  test.each([
    ["It has more than 300,000 cells.", { rows: many(30_001, `<row>${many(10, "<c/>")}</row>`) }, "too many cells"],
    [
      "It has more than 5,000,000 cells in use, blank ones between them included.",
      { rows: `${one}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` },
      "a cell in the last corner",
    ],
    [
      "It has more than 300,000 merged cells.",
      { rows: one, after: `<mergeCells>${many(6, '<mergeCell ref="A1:XFD1048576"/>')}</mergeCells>` },
      "everything merged, again and again",
    ],
    [
      "Data!A1 has a formula of more than 8,192 characters.",
      { rows: `<row><c><f>${many(20_000, "(")}1${many(20_000, ")")}</f></c></row>` },
      "20,000 brackets",
    ],
    [
      "Data!A1 has a formula of more than 128 levels.",
      { rows: `<row><c><f>${many(129, "SUM(")}1${many(129, ")")}</f></c></row>` },
      "129 functions in each other",
    ],
    [
      "It has more than 10,000,000 characters of formulas.",
      {
        rows: `<row><c><f t="shared" si="0" ref="A1:A1300">${many(1600, "$B$1+")}1</f></c></row>${many(1299, '<row><c><f t="shared" si="0"/></c></row>')}`,
      },
      "a long formula shared by many",
    ],
    [
      "It has more than 3,000,000 cells under array formulas.",
      {
        rows: `<row r="1"><c r="A1"><v>1</v></c></row><row r="1500"><c r="ALL1500"><v>1</v></c></row>${many(3, '<row r="2"><c r="A2"><f t="array" ref="A1:XFD1048576">1</f></c></row>')}`,
      },
      "formulas that fill everything, over each other",
    ],
    [
      "Data!A1 holds a text of more than 32,767 characters.",
      { rows: `<row><c t="str"><v>${many(32_768, "a")}</v></c></row>` },
      "a text without end",
    ],
    ["It has more than 2,000,000 elements in its parts.", { rows: one, after: many(2_000_001, "<x/>") }, "junk"],
  ])("%s", async (message, sheet) => {
    await expect(open(sheetFile(sheet))).rejects.toThrow(message);
  });

  test("It unpacks to more than 100 MB, and is refused before it is unpacked", async () => {
    const file = sheetFile({ rows: one }, texts("<sst/>"), { states: { "xl/sharedStrings.xml": 100_000_001 } });
    await expect(open(file)).rejects.toThrow("It unpacks to more than 100 MB.");
  });

  test("it unpacks to more than it states, and no more than that is unpacked", async () => {
    const file = sheetFile({ rows: one }, texts(`<sst>${many(5000, " ")}</sst>`), {
      states: { "xl/sharedStrings.xml": 11 },
    });
    await expect(open(file)).rejects.toThrow("The file is damaged: xl/sharedStrings.xml cannot be unpacked.");
  });

  test("it declares signs that stand for each other", async () => {
    const file = sheetFile({ rows: one }, texts('<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><sst/>'));
    await expect(open(file)).rejects.toThrow("It declares a document type, which a workbook never has.");
  });

  test.each([
    ["all cells merged", { rows: one, after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' }],
    ["columns without end", { rows: one, before: '<cols><col min="1" max="2000000000" width="9"/></cols>' }],
    [
      "columns over each other",
      { rows: one, before: `<cols>${many(100_000, '<col min="1" max="16384" width="9"/>')}</cols>` },
    ],
    ["a formula that fills everything", { rows: '<row><c><f t="array" ref="A1:XFD1048576">1+1</f></c></row>' }],
    ["blank cells in the last corner", { rows: `${one}<row r="1048576"><c r="XFD1048576"/></row>` }],
    ["rows to the last, each with a height", { rows: `${one}<row r="1048576" ht="15"/>` }],
    [
      "a part frozen beyond the last row",
      { rows: one, before: '<sheetViews><sheetView><pane ySplit="2000000" state="frozen"/></sheetView></sheetViews>' },
    ],
  ])("%s: it opens, and reaches no further than its cells", async (_, sheet) => {
    const { rowCount, columnCount, columnData, rowData, mergeData, freeze } = await sheetOf(sheetFile(sheet));
    expect([rowCount, columnCount]).toEqual([1000, 52]);
    expect(Object.keys(columnData!).length).toBeLessThanOrEqual(52);
    expect(Object.keys(rowData!).length).toBeLessThanOrEqual(1000);
    expect(mergeData!.every(({ endRow, endColumn }) => endRow < 1000 && endColumn < 52)).toBe(true);
    expect(freeze!.ySplit).toBeLessThan(1000);
  });

  test("a name over everything is a text, and costs nothing", async () => {
    const names = '<definedNames><definedName name="All">Data!$A$1:$XFD$1048576</definedName></definedNames>';
    const { data } = await open(sheetFile({ rows: one }, { "xl/workbook.xml": workbookXml(names) }));
    expect(namesIn(data.resources)).toEqual([["All", "Data!$A$1:$XFD$1048576"]]);
  });
});
