package io.github.kinks.cli;

import io.github.kinks.claim.Claim;
import io.github.kinks.report.ClaimJson;
import io.github.kinks.report.ClaimText;
import io.github.kinks.suite.Catalogue;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code kinks list}: the built-in claims. */
@Command(
        name = "list",
        description = "Lists the built-in claims with the verdicts that are expected.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (default) or json")
    private TextOrJson format;

    @Override
    public Integer call() throws IOException {
        List<Claim> claims = Catalogue.claims();
        if (format == TextOrJson.JSON) {
            ClaimJson.list(claims, main.out());
        } else {
            ClaimText.list(claims, main.out());
        }
        return 0;
    }
}
