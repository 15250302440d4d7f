/** How many answers are remembered; the memory is emptied rather than left to grow. */
const MOST = 50_000;

/** A pure function that remembers its answers: it gives no other than it would have worked out again. */
export function remembered<K, V>(work: (key: K) => V): (key: K) => V {
  const answers = new Map<K, V>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = work(key);
    if (answers.size >= MOST) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}
