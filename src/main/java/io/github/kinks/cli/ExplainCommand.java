package io.github.kinks.cli;

import io.github.kinks.report.ClaimJson;
import io.github.kinks.report.ClaimPage;
import io.github.kinks.report.ClaimText;
import io.github.kinks.suite.Catalogue;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kinks explain}: one claim with its statement, derivation and proof. */
@Command(
        name = "explain",
        description = "Shows one claim with its statement, its derivation, its proof and how it is judged.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Parameters(paramLabel = "SLUG", description = "the claim's id, as 'kinks list' shows it")
    private String slug;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (default) or json")
    private TextOrJson format;

    @Override
    public Integer call() throws IOException {
        ClaimPage page = Catalogue.page(slug);
        if (format == TextOrJson.JSON) {
            ClaimJson.page(page, main.out());
        } else {
            ClaimText.page(page, main.out());
        }
        return 0;
    }
}
