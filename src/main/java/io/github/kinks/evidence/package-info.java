/**
 * Tests with a stated error rate: e-processes, confidence sequences and bounds, each with the smallest effect that it can
 * detect and the sample size that it needs; the split of one error rate over a run; mutants of formulas; the verdict.
 * Laws come in as plain arrays, so that what is tested never depends on how it was computed.
 *
 * <p>Each test of the kit comes as three functions: it judges, it says what it would have found
 * ({@code smallestDetectable(alpha, power)}), and how many draws that takes ({@code samplesNeeded}). What each one rests on:
 *
 * <table>
 * <caption>The test kit</caption>
 * <thead><tr><th>claim</th><th>class</th><th>effect</th><th>theorem</th><th>looks</th></tr></thead>
 * <tbody>
 * <tr><td>a discrete law</td><td>{@link io.github.kinks.evidence.DiscreteMartingale}</td><td>total variation</td>
 *     <td>Ville; Pinsker and Hoeffding for the power</td><td>any time</td></tr>
 * <tr><td>a discrete law against a stated other</td><td>{@link io.github.kinks.evidence.LikelihoodRatio}</td>
 *     <td>the other law</td><td>Ville; Chernoff</td><td>any time</td></tr>
 * <tr><td>a bounded mean</td><td>{@link io.github.kinks.evidence.BettingMean},
 *     {@link io.github.kinks.evidence.MeanPlan}</td><td>error of the mean</td>
 *     <td>Ville (Waudby-Smith and Ramdas); Bennett</td><td>any time</td></tr>
 * <tr><td>a discrete law, as a bound</td><td>{@link io.github.kinks.evidence.TotalVariationBound}</td>
 *     <td>total variation</td><td>Hoeffding over all sets of cells</td><td>once</td></tr>
 * <tr><td>a continuous law</td><td>{@link io.github.kinks.evidence.KolmogorovBound}</td><td>Kolmogorov distance</td>
 *     <td>Massart's inequality</td><td>once</td></tr>
 * <tr><td>a discrete law, by its distribution function</td><td>{@link io.github.kinks.evidence.DiscreteKolmogorov}</td>
 *     <td>Kolmogorov distance</td><td>exact boundary crossing; Massart beyond 4,096 draws</td><td>once</td></tr>
 * <tr><td>two streams, one discrete law</td><td>{@link io.github.kinks.evidence.SameLaw}</td><td>total variation</td>
 *     <td>conditional e-variable, Markov; Krichevsky and Trofimov</td><td>once a round</td></tr>
 * <tr><td>two samples, one law</td><td>{@link io.github.kinks.evidence.TwoSampleKolmogorov}</td>
 *     <td>Kolmogorov distance</td><td>exact orders of the labels; reflection, Massart</td><td>once</td></tr>
 * <tr><td>X stochastically at most Y</td><td>{@link io.github.kinks.evidence.StochasticOrder}</td>
 *     <td>violation {@code sup (F_Y - F_X)}</td><td>the same, one-sided, and a coupling</td><td>once</td></tr>
 * <tr><td>a rise along ordered groups</td><td>{@link io.github.kinks.evidence.OrderedGroups}</td><td>Kendall's tau</td>
 *     <td>exact law of Jonckheere's J; Chernoff; McDiarmid</td><td>once</td></tr>
 * <tr><td>a rise within blocks</td><td>{@link io.github.kinks.evidence.OrderedBlocks}</td><td>mean of Spearman's rho</td>
 *     <td>exact law of Page's L; Chernoff; Hoeffding</td><td>once</td></tr>
 * <tr><td>a rate is at most p</td><td>{@link io.github.kinks.evidence.RateAtMost},
 *     {@link io.github.kinks.evidence.BinomialInterval}</td><td>the rate</td><td>exact binomial tails</td><td>once</td></tr>
 * <tr><td>a difference is at most a margin</td><td>{@link io.github.kinks.evidence.Equivalence},
 *     {@link io.github.kinks.evidence.MeanEquivalence}, {@link io.github.kinks.evidence.SameLaw}</td>
 *     <td>the margin</td><td>inclusion of a confidence interval</td><td>as the interval</td></tr>
 * </tbody>
 * </table>
 *
 * <p>No test rests on a limit law. P-values are sums of positive terms, rounded up, as logarithms: right down to 1e-300
 * where they are exact, and without an end where they are bounds.
 */
@NullMarked
package io.github.kinks.evidence;

import org.jspecify.annotations.NullMarked;
