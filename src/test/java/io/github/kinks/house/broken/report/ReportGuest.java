package io.github.kinks.house.broken.report;

import io.github.kinks.house.broken.suite.SuiteGuest;

/** Breaks the rule that report does not import suite. */
public final class ReportGuest {
    static final Class<?> WRONG = SuiteGuest.class;

    static final Class<?> ASSERTION = org.assertj.core.api.AbstractAssert.class;

    static final Class<?> TEST = org.junit.jupiter.api.DynamicTest.class;

    static final Class<?> FAILURE = org.opentest4j.AssertionFailedError.class;

    private ReportGuest() {}
}
