package io.github.kinks.cli;

import io.github.kinks.claim.Activation;
import io.github.kinks.claim.ActivationReader;
import io.github.kinks.suite.Setting;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option of every command that asks about networks whose activation may be another than ReLU. */
final class Activated {
    @Option(
            names = "--activation",
            paramLabel = "NAME",
            defaultValue = "relu",
            converter = Reader.class,
            description =
                    "relu (default), leaky-relu, abs, hard-tanh, hard-sigmoid, relu6, or the points at which the slope"
                            + " changes, such as -1,0,5/2")
    private Activation activation;

    /** The setting with this activation in place of ReLU. */
    Setting in(Setting setting) {
        return new Setting(setting.name(), setting.model().with(activation));
    }

    /** {@code " with hard-tanh"}; nothing for ReLU. */
    String text() {
        return activation.equals(Activation.RELU) ? "" : " with " + activation;
    }

    /** Reads an activation. */
    static final class Reader implements ITypeConverter<Activation> {
        @Override
        public Activation convert(String text) {
            try {
                return ActivationReader.read(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
