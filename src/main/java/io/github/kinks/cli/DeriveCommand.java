package io.github.kinks.cli;

import io.github.kinks.claim.Claim.Quantity;
import io.github.kinks.report.DerivationJson;
import io.github.kinks.report.DerivationLatex;
import io.github.kinks.report.DerivationText;
import io.github.kinks.report.DerivedValues;
import io.github.kinks.suite.DeriveQuery;
import io.github.kinks.suite.Deriving;
import java.io.IOException;
import java.io.Writer;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kinks derive}: laws as formulas and as numbers. */
@Command(
        name = "derive",
        description = "Derives the law of the number of kinks, or of their positions.",
        mixinStandardHelpOptions = true)
final class DeriveCommand implements Callable<Integer> {
    /** How the answer is written. */
    enum Format {
        TEXT,
        LATEX,
        JSON;

        /** Reads a format. */
        static final class Reader extends OneOf<Format> {
            Reader() {
                super(Format.values());
            }
        }
    }

    @ParentCommand
    private Main main;

    @Parameters(
            paramLabel = "PRIOR",
            converter = NamedPrior.Reader.class,
            description = "interval, ball or gaussian, with parameters as in ball:rho=0.6 or gaussian:sw=1,sb=2")
    private NamedPrior prior;

    @Option(
            names = "--quantity",
            paramLabel = "NAME",
            defaultValue = "pmf",
            converter = QuantityName.class,
            description =
                    "pmf (default), mean, variance, factorial-moments, density, mean-expansion, variance-expansion,"
                            + " poisson-bound, poisson-limit, pmf-recurrence (x^i for P(K=k+i)) or pmf-degree")
    private Quantity quantity;

    @Option(
            names = "--width",
            paramLabel = "N",
            defaultValue = "n",
            converter = WidthOrAll.Reader.class,
            description = "neurons in the hidden layer, or the letter n (default) for a formula in n")
    private WidthOrAll width;

    @Mixin
    private OnDomain domain;

    @Mixin
    private Activated activated;

    @Option(
            names = "--digits",
            paramLabel = "D",
            defaultValue = "30",
            converter = WholeNumber.Digits.class,
            description = "significant digits of decimals, all of them right (default 30)")
    private int digits;

    @Option(
            names = "--order",
            paramLabel = "M",
            converter = WholeNumber.Order.class,
            description = "powers of n below the leading one to which an expansion goes, from 0 to 40 (default 6)")
    private @Nullable Integer order;

    @Option(names = "--steps", description = "show the derivation step by step; JSON always holds it")
    private boolean steps;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Format.Reader.class,
            description = "text (default), latex or json")
    private Format format;

    @Override
    public Integer call() throws IOException {
        DerivedValues answer = Deriving.create()
                .answer(new DeriveQuery(
                        activated.in(prior.on(domain.interval())),
                        quantity,
                        width.width(),
                        digits,
                        steps || format == Format.JSON,
                        order == null ? OptionalInt.empty() : OptionalInt.of(order)));
        Writer out = main.out();
        switch (format) {
            case TEXT -> DerivationText.write(answer, out);
            case LATEX -> DerivationLatex.write(answer, out);
            case JSON -> DerivationJson.write(answer, out);
        }
        return 0;
    }
}
