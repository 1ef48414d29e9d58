package io.github.kinks.house.broken.report;

import io.github.kinks.house.broken.suite.SuiteGuest;

/** Breaks the rule that report does not import suite. */
public final class ReportGuest {
    static final Class<?> WRONG = SuiteGuest.class;

    private ReportGuest() {}
}
