package io.github.kinks.claim;

import io.github.kinks.claim.Formula.Function;
import java.util.List;
import java.util.Optional;

/**
 * The initialisations that people use, for a first layer of n neurons with one input: fan-in 1 and fan-out n. Each constant names
 * where the default is written.
 */
public enum Framework {
    /**
     * {@code torch.nn.Linear(1, n)}: {@code Linear.reset_parameters} in torch/nn/modules/linear.py (PyTorch 2.x) draws weights by
     * {@code kaiming_uniform_(a=sqrt(5))}, whose bound is {@code sqrt(6/((1+5) fan_in)) = 1}, and biases uniform up to
     * {@code 1/sqrt(fan_in) = 1}: the interval prior.
     */
    PYTORCH("pytorch", "PyTorch 2, torch/nn/modules/linear.py, Linear.reset_parameters, with one input"),
    /**
     * {@code keras.layers.Dense(n)}: {@code kernel_initializer="glorot_uniform"} and {@code bias_initializer="zeros"} in
     * keras/src/layers/core/dense.py (Keras 3).
     */
    KERAS("keras", "Keras 3, keras/src/layers/core/dense.py, Dense, with one input"),
    /**
     * {@code flax.linen.Dense(n)}: {@code kernel_init=lecun_normal()}, which is truncated, and {@code bias_init=zeros} in
     * flax/linen/linear.py.
     */
    FLAX("flax", "Flax, flax/linen/linear.py, Dense, with one input"),
    /** He, Zhang, Ren, Sun, Delving deep into rectifiers, ICCV 2015, section 2.2: weights N(0, 2/fan_in), biases 0. */
    HE("he", "He, Zhang, Ren, Sun, ICCV 2015, section 2.2, with one input"),
    /**
     * {@code jax.example_libraries.stax.Dense(n)}: {@code W_init=glorot_normal()} and {@code b_init=normal()} in
     * jax/example_libraries/stax.py. The first is truncated, as {@code variance_scaling(1.0, "fan_avg", "truncated_normal")} in
     * jax/_src/nn/initializers.py; the second is N(0, 0.01^2).
     */
    JAX("jax", "JAX, jax/example_libraries/stax.py, Dense, with one input"),
    /**
     * Teney, Nicolicioiu, Hartmann, Abbasnejad, Neural Redshift, CVPR 2024: biases U(-1, 1), weights U(-s, s) with
     * {@code s = alpha sqrt(6/(fan_in + fan_out))}.
     */
    REDSHIFT("redshift", "Teney, Nicolicioiu, Hartmann, Abbasnejad, Neural Redshift, CVPR 2024, with one input");

    private static final Formula ONE = Formula.number(1);

    private final String key;
    private final String source;

    Framework(String key, String source) {
        this.key = key;
        this.source = source;
    }

    /** The name after {@code init:}. */
    public String key() {
        return key;
    }

    /** Where it is written, in a line. */
    public String source() {
        return source;
    }

    /** The initialisation of that name, if there is one. */
    public static Optional<Framework> of(String key) {
        return List.of(values()).stream().filter(f -> f.key.equals(key)).findFirst();
    }

    /** What it stands for at width n. */
    Prior law(Formula alpha) {
        return switch (this) {
            case PYTORCH -> new Prior.Interval(ONE);
            case KERAS -> zeroBiased(new Entry.Uniform(glorot(6)));
            case FLAX -> zeroBiased(new Entry.Truncated(ONE));
            case HE -> zeroBiased(new Entry.Normal(Formula.call(Function.SQRT, Formula.number(2))));
            case JAX -> new Prior.Independent(new Entry.Truncated(glorot(2)), new Entry.Normal(Formula.number(1, 100)));
            case REDSHIFT -> new Prior.Interval(alpha.equals(ONE) ? glorot(6) : alpha.times(glorot(6)));
        };
    }

    private static Prior zeroBiased(Entry weights) {
        return new Prior.Independent(weights, new Entry.Zero());
    }

    /** {@code sqrt(top/(fan_in + fan_out))}. */
    private static Formula glorot(int top) {
        Formula fans = Formula.variable("n").plus(ONE);
        return Formula.call(Function.SQRT, Formula.number(top).over(fans));
    }
}
