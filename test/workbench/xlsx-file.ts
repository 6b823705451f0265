import { crc32, deflateRawSync } from "node:zlib";

/** Files of workbooks, part by part, in the shapes in which other programs write them. */

export interface Packing {
  /** bytes that the directory says a part has, where it lies */
  readonly states?: Readonly<Record<string, number>>;
}

function header(signature: number, shared: Buffer, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature);
  shared.copy(bytes, length === 30 ? 6 : 8);
  return bytes;
}

/** A zip archive of the parts, in their order. */
export function zip(parts: Readonly<Record<string, string | Buffer>>, { states = {} }: Packing = {}): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const plain = Buffer.from(content as string);
    const packed = deflateRawSync(plain);
    const shared = Buffer.alloc(24);
    shared.writeUInt16LE(8, 2);
    shared.writeUInt32LE(crc32(plain), 8);
    shared.writeUInt32LE(packed.length, 12);
    shared.writeUInt32LE(states[name] ?? plain.length, 16);
    shared.writeUInt16LE(Buffer.byteLength(name), 20);
    const entry = header(0x02014b50, shared, 46);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, Buffer.from(name));
    bodies.push(header(0x04034b50, shared, 30), Buffer.from(name), packed);
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument";

export function relations(...list: readonly (readonly [type: string, target: string])[]): string {
  const each = list.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${LINKS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

export function contentTypes(overrides: Readonly<Record<string, string>> = {}): string {
  const each = Object.entries(overrides).map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="${TYPES}.${type}"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${each.join("")}</Types>`;
}

export interface SheetXml {
  /** what stands before the rows: views, columns */
  readonly before?: string;
  readonly rows?: string;
  /** what stands after the rows: merged cells, drawings */
  readonly after?: string;
}

export function worksheet({ before = "", rows = "", after = "" }: SheetXml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function workbookXml(after = "", before = ""): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">${before}<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets>${after}</workbook>`;
}

/** The least parts that a workbook of one sheet, Data, has; others are added or put in their place. */
export function parts(
  sheet: SheetXml,
  more: Readonly<Record<string, string | Buffer>> = {},
): Record<string, string | Buffer> {
  return {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relations(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": workbookXml(),
    "xl/_rels/workbook.xml.rels": relations(["worksheet", "worksheets/sheet1.xml"]),
    "xl/worksheets/sheet1.xml": worksheet(sheet),
    ...more,
  };
}

const ROWS = `<row r="1"><c r="A1" t="inlineStr"><is><t>Day</t></is></c><c r="B1" t="inlineStr"><is><t>Price</t></is></c></row><row r="2"><c r="A2"><v>37895</v></c><c r="B2"><v>0.25</v></c><c r="C2"><f>B2*2</f><v></v></c></row>`;
const ANCHOR = "<from><col>4</col><colOff>0</colOff><row>1</row><rowOff>0</rowOff></from>";
const DRAWING = `xmlns="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"`;
const DRAWN = { after: '<drawing r:id="rId1"/>' };

/** A picture, as a Python program writes it: whole paths, and a drawing without prefixes. */
export function withPicture(): Buffer {
  const shape = `<pic><nvPicPr><cNvPr id="1" name="Image 1"/><cNvPicPr/></nvPicPr><blipFill/><spPr/></pic>`;
  return zip(
    parts(
      { rows: ROWS, ...DRAWN },
      {
        "[Content_Types].xml": contentTypes({ "xl/drawings/drawing1.xml": "drawing+xml" }),
        "xl/worksheets/_rels/sheet1.xml.rels": relations(["drawing", "/xl/drawings/drawing1.xml"]),
        "xl/drawings/drawing1.xml": `<wsDr ${DRAWING}><oneCellAnchor>${ANCHOR}<ext cx="1" cy="1"/>${shape}<clientData/></oneCellAnchor></wsDr>`,
        "xl/drawings/_rels/drawing1.xml.rels": relations(["image", "/xl/media/image1.png"]),
        "xl/media/image1.png": Buffer.from("89504e470d0a1a0a", "hex"),
      },
    ),
  );
}

/** A chart, as a Python program writes it. */
export function withChart(): Buffer {
  const shape = `<graphicFrame><nvGraphicFramePr><cNvPr id="1" name="Chart 1"/><cNvGraphicFramePr/></nvGraphicFramePr><xfrm/></graphicFrame>`;
  return zip(
    parts(
      { rows: ROWS, ...DRAWN },
      {
        "[Content_Types].xml": contentTypes({
          "xl/drawings/drawing1.xml": "drawing+xml",
          "xl/charts/chart1.xml": "drawingml.chart+xml",
        }),
        "xl/worksheets/_rels/sheet1.xml.rels": relations(["drawing", "/xl/drawings/drawing1.xml"]),
        "xl/drawings/drawing1.xml": `<wsDr ${DRAWING}><oneCellAnchor>${ANCHOR}<ext cx="1" cy="1"/>${shape}<clientData/></oneCellAnchor></wsDr>`,
        "xl/drawings/_rels/drawing1.xml.rels": relations(["chart", "/xl/charts/chart1.xml"]),
        "xl/charts/chart1.xml": `<chartSpace xmlns="http://schemas.openxmlformats.org/drawingml/2006/chart"/>`,
      },
    ),
  );
}

/** A comment, as a Python program writes it. */
export function withComment(): Buffer {
  return zip(
    parts(
      { rows: ROWS, after: '<legacyDrawing r:id="rId2"/>' },
      {
        "[Content_Types].xml": contentTypes({ "xl/comments/comment1.xml": "spreadsheetml.comments+xml" }),
        "xl/worksheets/_rels/sheet1.xml.rels": relations(
          ["comments", "/xl/comments/comment1.xml"],
          ["vmlDrawing", "/xl/drawings/commentsDrawing1.vml"],
        ),
        "xl/comments/comment1.xml": `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList><comment ref="B2" authorId="0"><text><t>see</t></text></comment></commentList></comments>`,
        "xl/drawings/commentsDrawing1.vml": "<xml/>",
      },
    ),
  );
}

/** A table, as a Python program writes it. */
export function withTable(attributes = 'headerRowCount="1" ref="A1:B2"'): Buffer {
  return zip(
    parts(
      { rows: ROWS, after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' },
      {
        "[Content_Types].xml": contentTypes({ "xl/tables/table1.xml": "spreadsheetml.table+xml" }),
        "xl/worksheets/_rels/sheet1.xml.rels": relations(["table", "/xl/tables/table1.xml"]),
        "xl/tables/table1.xml": `<table id="1" name="Prices" displayName="Prices" ${attributes} xmlns="${MAIN}"><autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="Day"/><tableColumn id="2" name="Price"/></tableColumns></table>`,
      },
    ),
  );
}

export const PLAIN_ROWS = ROWS;
