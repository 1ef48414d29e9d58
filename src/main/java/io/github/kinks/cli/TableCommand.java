package io.github.kinks.cli;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.report.Table;
import io.github.kinks.suite.Setting;
import io.github.kinks.suite.TableQuery;
import io.github.kinks.suite.Tabulating;
import io.github.kinks.suite.Version;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code kinks table}: exact values of several priors and widths, beside simulated ones. */
@Command(
        name = "table",
        description = "Makes a table of exact values, beside simulated ones where --samples is given.",
        mixinStandardHelpOptions = true)
final class TableCommand implements Callable<Integer> {
    /** Characters of a closed form that a printed table takes. */
    private static final int LONGEST_PRINTED = 300;

    @ParentCommand
    private Main main;

    @Option(
            names = "--prior",
            paramLabel = "LIST",
            required = true,
            converter = NamedPrior.ListReader.class,
            description = "priors separated by commas, such as interval,ball,gaussian:sw=1,sb=2")
    private NamedPrior.Several priors;

    @Option(
            names = "--widths",
            paramLabel = "LIST",
            required = true,
            converter = Widths.Reader.class,
            description = "widths, such as 1..12 or 1,2,5")
    private Widths widths;

    @Option(
            names = "--quantity",
            paramLabel = "NAME",
            defaultValue = "mean",
            converter = QuantityName.Tabled.class,
            description = "mean (default), variance or pmf")
    private Quantity quantity;

    @Mixin
    private OnDomain domain;

    @Mixin
    private Activated activated;

    @Option(
            names = "--samples",
            paramLabel = "N",
            converter = WholeNumber.Samples.class,
            description = "draw so many networks at each width and show what they say, with its standard error")
    private @Nullable Long samples;

    @Mixin
    private Drawing drawing;

    @Option(
            names = "--digits",
            paramLabel = "D",
            defaultValue = "10",
            converter = WholeNumber.Digits.class,
            description = "significant digits of decimals, all of them right (default 10)")
    private int digits;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "markdown",
            converter = TableFormat.Reader.class,
            description = "markdown (default), latex, csv or json")
    private TableFormat format;

    @Override
    public Integer call() throws IOException {
        List<Setting> settings = priors.priors().stream()
                .map(prior -> activated.in(prior.on(domain.interval())))
                .toList();
        int threads = drawing.localWorkers();
        boolean printed = format.isPrinted();
        TableQuery query = new TableQuery(
                settings,
                widths.values(),
                quantity,
                digits,
                printed ? LONGEST_PRINTED : Integer.MAX_VALUE,
                Optional.ofNullable(samples).map(n -> new TableQuery.Draws(n, drawing.seed(), threads)));
        Table table = Tabulating.answer(query, List.of(provenance()));
        main.out().write(format.of(table));
        return 0;
    }

    /** What made the table, without what it does not depend on. */
    private String provenance() {
        String names = priors.priors().stream().map(NamedPrior::text).collect(Collectors.joining(","));
        String drawn = samples == null ? "" : ", %d networks a width, seed %d".formatted(samples, drawing.seed());
        return "kinks %s: %s of %s%s on (%s, %s)%s"
                .formatted(
                        Version.current(),
                        quantity.key(),
                        names,
                        activated.text(),
                        Interval.text(domain.interval().left()),
                        Interval.text(domain.interval().right()),
                        drawn);
    }
}
