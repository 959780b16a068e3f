import assert from "node:assert/strict";
import { described, readMarked } from "./analysis.ts";

describe("who is who", () => {
  const grouped = (marked: string) => described(readMarked(marked));

  it("gives last names and first names to the full name", () => {
    assert.deepEqual(grouped("[person:Ashton Carter] spoke. [person:Carter] left. Friends call [person:Ashton] shy."), [
      "person:ashton-carter: Ashton Carter, Carter, Ashton",
    ]);
  });

  it("knows a last name that is given before the full name", () => {
    assert.deepEqual(grouped("[person:Carter] spoke. Later [person:Ashton Carter] left."), [
      "person:ashton-carter: Carter, Ashton Carter",
    ]);
  });

  it("takes pet names, initials and middle names for one person", () => {
    assert.deepEqual(
      grouped("[person:Joseph Abara], or [person:Joe Abara]; [person:J. Abara]; [person:Joseph K. Abara]."),
      ["person:joseph-k-abara: Joseph Abara, Joe Abara, J. Abara, Joseph K. Abara"],
    );
  });

  it("knows a pet name alone", () => {
    assert.deepEqual(grouped("[person:Thomas Reid] died. “[person:Tom] trusted them.” [person:Tim] did not."), [
      "person:thomas-reid: Thomas Reid, Tom",
      "person:tim: Tim",
    ]);
  });

  it("knows two family names, together, alone, and at the end of a longer name", () => {
    assert.deepEqual(
      grouped(
        "[person:Ortega Ruiz] drove. [person:Juan Carlos Ortega Ruiz] waved. [person:Ortega] left. [person:Ruiz] left.",
      ),
      ["person:juan-carlos-ortega-ruiz: Ortega Ruiz, Juan Carlos Ortega Ruiz, Ortega, Ruiz"],
    );
  });

  it("gives a courtesy title to whoever of the family is known to be of that gender", () => {
    assert.deepEqual(
      grouped("[person:Peter Kovac] met [person:Ivka Kovac]. Mr [person:Kovac] laughed. Mrs [person:Kovac] did not."),
      ["person:peter-kovac: Peter Kovac, Kovac", "person:ivka-kovac: Ivka Kovac, Kovac"],
    );
  });

  it("keeps a family name with its particles", () => {
    assert.deepEqual(
      grouped(
        "[person:Staffan de Mistura] met [person:Abdel Fattah al-Sisi]. [person:De Mistura] and [person:al-Sisi] agreed.",
      ),
      [
        "person:staffan-de-mistura: Staffan de Mistura, De Mistura",
        "person:abdel-fattah-al-sisi: Abdel Fattah al-Sisi, al-Sisi",
      ],
    );
  });

  it("tells two people of one last name apart by title", () => {
    const text =
      "Mayor [person:Ruth Tolland] and Captain [person:Edwin Tolland] met. Captain [person:Tolland] smiled. " +
      "Mayor [person:Tolland] did not. Ms [person:Tolland] left. Mr [person:Tolland] stayed.";
    assert.deepEqual(grouped(text), [
      "person:ruth-tolland: Ruth Tolland, Tolland, Tolland",
      "person:edwin-tolland: Edwin Tolland, Tolland, Tolland",
    ]);
  });

  it("takes a bare last name for whoever of the family was named last", () => {
    const text = "[person:Ruth Tolland] spoke. [person:Edwin Tolland] spoke. [person:Tolland] left.";
    assert.deepEqual(grouped(text), [
      "person:ruth-tolland: Ruth Tolland",
      "person:edwin-tolland: Edwin Tolland, Tolland",
    ]);
  });

  it("tells two people of one last name apart by the place that is named with each", () => {
    assert.deepEqual(
      grouped(
        "Senator [person:John Hale] of [location:Vetland] met Senator [person:Robin Hale] (G-[location:Marn]). [person:Hale] of [location:Vetland] left. Senator [person:Hale] from [location:Marn] stayed.",
      ).filter((line) => line.startsWith("person")),
      ["person:john-hale: John Hale, Hale", "person:robin-hale: Robin Hale, Hale"],
    );
  });

  it("makes a second person of a title that does not fit", () => {
    assert.deepEqual(grouped("[person:Walter Rowe] is a pilot. Mrs [person:Rowe] is not."), [
      "person:walter-rowe: Walter Rowe",
      "person:mrs-rowe: Rowe",
    ]);
  });

  it("joins an acronym and its long form, in brackets or not", () => {
    assert.deepEqual(
      grouped(
        "The [organization:Port Aldwin Harbour Authority] ([organization:PAHA]) met. [organization:PAHA] agreed with the " +
          "[organization:International Atomic Energy Agency]. The [organization:IAEA] did not.",
      ),
      [
        "organization:port-aldwin-harbour-authority: Port Aldwin Harbour Authority, PAHA, PAHA",
        "organization:international-atomic-energy-agency: International Atomic Energy Agency, IAEA",
      ],
    );
  });

  it("joins a short form with the one organization it fits, and never with a place", () => {
    assert.deepEqual(
      grouped(
        "[organization:Brookings Institution], [organization:Brookings]. [location:Aldwin]: [organization:Aldwin Pilots].",
      ),
      [
        "organization:brookings-institution: Brookings Institution, Brookings",
        "location:aldwin: Aldwin",
        "organization:aldwin-pilots: Aldwin Pilots",
      ],
    );
  });

  it("knows an organization by its last word, by its head, without its legal form, and by letters in brackets", () => {
    assert.deepEqual(
      grouped(
        "The [organization:Dunmore Times Ltd] said it. The [organization:Times] was sued, the [organization:Dunmore Times] said. " +
          "The [organization:Central Bank of Vetland] paid. The [organization:Central Bank] paid the " +
          "[organization:Northern Brigade] (known by its [group:Danish] initials, [organization:BNO]).",
      ),
      [
        "organization:dunmore-times-ltd: Dunmore Times Ltd, Times, Dunmore Times",
        "organization:central-bank-of-vetland: Central Bank of Vetland, Central Bank",
        "organization:northern-brigade: Northern Brigade, BNO",
        "group:danish: Danish",
      ],
    );
  });

  it("leaves a last word that two organizations share to neither", () => {
    const text = "[organization:Dunmore Times], [organization:Stanmere Times], [organization:Times].";
    assert.equal(grouped(text).length, 3);
  });

  it("takes a republic for its country", () => {
    assert.deepEqual(grouped("The [location:Republic of Vetland]: [location:Vetland]."), [
      "location:republic-of-vetland: Republic of Vetland, Vetland",
    ]);
  });

  it("knows what the world calls by several names, and the slip Us", () => {
    assert.deepEqual(
      grouped(
        "[location:US], [location:America], [location:U.S.], the [location:Us]. [organization:Daesh], the [organization:Islamic State].",
      ),
      ["location:united-states: US, America, U.S., Us", "organization:islamic-state: Daesh, Islamic State"],
    );
  });

  it("keeps a people apart from its country", () => {
    assert.deepEqual(
      grouped(
        "[location:Denmark] and the [group:Danes]; a [group:Danish] ship; [group:Americans] in [location:America].",
      ),
      [
        "location:denmark: Denmark",
        "group:danes: Danes, Danish",
        "group:americans: Americans",
        "location:united-states: America",
      ],
    );
  });

  it("lists the other forms as aliases, each once", () => {
    const [entity] = readMarked(
      "[person:Ashton Carter]. [person:Carter]. [person:CARTER]. [person:Ash Carter].",
    ).entities;
    assert.deepEqual(entity?.aliases, ["Carter", "Ash Carter"]);
  });

  it("gives different ids to different people of one name", () => {
    const ids = readMarked("Mr [person:Kim] met Mrs [person:Kim].").entities.map(({ id }) => id);
    assert.equal(new Set(ids).size, 2);
  });

  it("makes ids of names in any script", () => {
    assert.deepEqual(grouped("[person:Алексей Иванов] met [location:港口] and [person:José Núñez]."), [
      "person:алексеи-иванов: Алексей Иванов",
      "location:港口: 港口",
      "person:jose-nunez: José Núñez",
    ]);
  });
});
