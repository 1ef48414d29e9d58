/**
 * For the tests of other projects: assertions about samples, in the manner of AssertJ, and dynamic tests for JUnit 5 made of
 * claim files. {@link io.github.kinks.testing.KinksAssertions} needs AssertJ on the class path,
 * {@link io.github.kinks.testing.ClaimTests} JUnit and, to judge claims, Symja; all three are left to the project that has
 * the tests, so that one that only asserts something about samples needs no computer algebra.
 *
 * <p>Every check states the probability with which it fails though the claim is true, says how small an error it is sure to
 * find, and refuses to pass where it could not have failed.
 */
@NullMarked
package io.github.kinks.testing;

import org.jspecify.annotations.NullMarked;
