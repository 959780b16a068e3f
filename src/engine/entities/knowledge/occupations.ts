/**
 * What people do, so wide that hardly anybody does two of these: who is a footballer in one article and a bishop in another is
 * likely two people. Offices, law, arms, learning, medicine and trades are one walk, since people go from one to another.
 */
export type Occupation = "work" | "sport" | "stage" | "church";

const WALKS: Readonly<Record<Occupation, string>> = {
  work: `admiral ambassador analyst attorney banker barrister biologist brigadier chemist colonel commissioner congressman
    congresswoman constable councillor councilman councilwoman diplomat doctor economist engineer envoy farmer fisherman general
    governor historian judge lawmaker lawyer lecturer legislator lieutenant major mathematician mayor minister nurse
    officer physician physicist politician professor prosecutor scientist senator sergeant sheriff soldier solicitor
    sociologist surgeon teacher undersecretary`,
  sport: `athlete batsman bowler boxer cricketer cyclist footballer goalkeeper golfer gymnast jockey midfielder
    quarterback skier sprinter striker swimmer winger wrestler`,
  stage: `actor actress ballerina comedian composer conductor dancer drummer filmmaker guitarist novelist painter pianist
    playwright poet rapper sculptor singer violinist`,
  church: "archbishop bishop cleric imam monk nun pastor priest rabbi vicar",
};

const WALK_OF = new Map<string, Occupation>();
for (const [walk, nouns] of Object.entries(WALKS)) {
  for (const noun of nouns.trim().split(/\s+/)) WALK_OF.set(noun, walk as Occupation);
}

/** The walk of life that a role is of, by the noun that it is about; null when that says nothing ("leader", "his brother"). */
export function occupationOf(role: string): Occupation | null {
  const core = role.split(/,| (?:of|for|at|in|to|from|on|and|with)\b/u)[0]!;
  return WALK_OF.get(core.trim().split(/\s+/u).at(-1)!.toLowerCase()) ?? null;
}
