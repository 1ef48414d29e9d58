package io.github.kinks.montecarlo;

import io.github.kinks.claim.Entry;
import java.util.Arrays;

/** Independent numbers of one law, with its scale put in. */
record Entries(Shape shape, double scale) {
    private static final double TRUNCATED_AT = 2;

    /** The shape of a law. */
    enum Shape {
        UNIFORM,
        NORMAL,
        TRUNCATED,
        ZERO
    }

    /** @throws IllegalArgumentException if its scale has no positive value */
    static Entries of(String name, Entry entry) {
        if (entry instanceof Entry.Uniform e) {
            return new Entries(Shape.UNIFORM, Parameter.positive(name, e.scale()));
        } else if (entry instanceof Entry.Normal e) {
            return new Entries(Shape.NORMAL, Parameter.positive(name, e.deviation()));
        } else if (entry instanceof Entry.Truncated e) {
            double deviation = Parameter.positive(name, e.deviation());
            return new Entries(Shape.TRUNCATED, deviation / Entry.Truncated.STANDARD_DEVIATION);
        }
        return new Entries(Shape.ZERO, 0);
    }

    boolean isZero() {
        return shape == Shape.ZERO;
    }

    void fill(Generator generator, double[] out) {
        switch (shape) {
            case UNIFORM -> generator.uniforms(out, scale);
            case NORMAL -> {
                for (int i = 0; i < out.length; i++) {
                    out[i] = scale * generator.normal();
                }
            }
            case TRUNCATED -> {
                for (int i = 0; i < out.length; i++) {
                    out[i] = scale * truncated(generator);
                }
            }
            case ZERO -> Arrays.fill(out, 0);
        }
    }

    private static double truncated(Generator generator) {
        double normal = generator.normal();
        while (Math.abs(normal) > TRUNCATED_AT) {
            normal = generator.normal();
        }
        return normal;
    }

    /** The law to the last bit, alike on every Java platform. */
    String identity() {
        return shape + " " + Double.toHexString(scale);
    }
}
