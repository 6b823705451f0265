import { mirrored } from "./lists";
import { readSource, readSources } from "./sources";

const RECORD = readSource("src/a.ts", "const KINDS = { CERTIFICATE: 1, COMMITMENT: 2, DEBT: 3, 'AS OF': 4 };");

describe("a list that something else defines", () => {
  test("is kept by hand nowhere", () => expect(mirrored(readSources("src"))).toEqual([]));

  test.each([
    ['const ACCEPTED = "CERTIFICATE, COMMITMENT, DEBT, AS OF";', "in one text"],
    ['const ALL = ["DEBT", "AS OF", "CERTIFICATE", "COMMITMENT"];', "in another order"],
    ['const ALL = ["certificate", "commitment", "debt", "asOf"] as const;', "in another spelling"],
  ])("%s is found", (text) => expect(mirrored([RECORD, readSource("src/b.ts", text)])).toHaveLength(1));

  test.each([
    ['const SOME = ["CERTIFICATE", "COMMITMENT", "DEBT"];', "a choice of them is no copy"],
    ["const ALL = Object.keys(KINDS);", "nor is what is derived"],
    [
      'const ALL = ["DEBT", "AS OF", "CERTIFICATE", "COMMITMENT"] as const; type Kind = (typeof ALL)[number];',
      "nor what defines a type, by which the other is checked",
    ],
  ])("%s is not", (text) => expect(mirrored([RECORD, readSource("src/b.ts", text)])).toEqual([]));
});
