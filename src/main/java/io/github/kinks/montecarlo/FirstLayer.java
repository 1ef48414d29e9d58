package io.github.kinks.montecarlo;

import io.github.kinks.claim.Formula;
import io.github.kinks.claim.Model;
import io.github.kinks.claim.Norm;
import io.github.kinks.claim.Prior;

/** The law of the first layer with its numbers put in: how weights and biases are drawn. */
sealed interface FirstLayer
        permits FirstLayer.Interval,
                FirstLayer.Ball,
                FirstLayer.Gaussian,
                FirstLayer.Independent,
                FirstLayer.Scaled,
                MaximumNormed,
                PowerNormed,
                Rotational {

    /** Fills weights and biases, arrays of the network's width. */
    void draw(Generator generator, double[] weights, double[] biases);

    /** The law and its numbers, to the last bit and alike on every Java platform: a part of the streams' key. */
    String identity();

    /** Whether several neurons may bend at one point, where their bends can cancel: then the output layer counts. */
    default boolean sharesKinks() {
        return false;
    }

    /** Weights uniform on (-rho, rho), biases on (-1, 1). */
    record Interval(double rho) implements FirstLayer {
        @Override
        public void draw(Generator generator, double[] weights, double[] biases) {
            generator.uniforms(weights, rho);
            generator.uniforms(biases, 1);
        }

        @Override
        public String identity() {
            return "interval " + Double.toHexString(rho);
        }
    }

    /**
     * Weights uniform in the ball of radius {@code rho}, in every dimension without rejection: {@code g} standard normal and
     * {@code E} exponential give {@code g / sqrt(|g|^2 + 2E)} uniform in the unit ball (Barthe, Guedon, Mendelson, Naor, A
     * probabilistic approach to the geometry of the l_p^n-ball, Ann. Probab. 33, 2005, Theorem 1, at p = 2). {@code 2E} is
     * chi-square with two degrees of freedom, so two more normal numbers serve for it.
     */
    record Ball(double rho) implements FirstLayer {
        @Override
        public void draw(Generator generator, double[] weights, double[] biases) {
            double first = generator.normal();
            double second = generator.normal();
            double squares = first * first + second * second;
            for (int i = 0; i < weights.length; i++) {
                double g = generator.normal();
                weights[i] = g;
                squares += g * g;
            }
            multiply(weights, rho / Math.sqrt(squares));
            generator.uniforms(biases, 1);
        }

        @Override
        public String identity() {
            return "ball " + Double.toHexString(rho);
        }
    }

    /** Weights N(0, sw^2), biases N(0, sb^2). */
    record Gaussian(double sw, double sb) implements FirstLayer {
        @Override
        public void draw(Generator generator, double[] weights, double[] biases) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = sw * generator.normal();
            }
            for (int i = 0; i < biases.length; i++) {
                biases[i] = sb * generator.normal();
            }
        }

        @Override
        public String identity() {
            return "gaussian " + Double.toHexString(sw) + " " + Double.toHexString(sb);
        }
    }

    /** Weights and biases that are all independent. */
    record Independent(Entries weightLaw, Entries biasLaw) implements FirstLayer {
        @Override
        public void draw(Generator generator, double[] weights, double[] biases) {
            weightLaw.fill(generator, weights);
            biasLaw.fill(generator, biases);
        }

        @Override
        public boolean sharesKinks() {
            return biasLaw.isZero();
        }

        @Override
        public String identity() {
            return "independent " + weightLaw.identity() + " and " + biasLaw.identity();
        }
    }

    /** The numbers of {@code layer}, multiplied after they are drawn. */
    record Scaled(FirstLayer layer, double weightFactor, double biasFactor) implements FirstLayer {
        @Override
        public void draw(Generator generator, double[] weights, double[] biases) {
            layer.draw(generator, weights, biases);
            multiply(weights, weightFactor);
            multiply(biases, biasFactor);
        }

        @Override
        public boolean sharesKinks() {
            return layer.sharesKinks();
        }

        @Override
        public String identity() {
            return layer.identity() + " times " + Double.toHexString(weightFactor) + " "
                    + Double.toHexString(biasFactor);
        }
    }

    /**
     * The first layer of a model at a width, on which initialisations depend.
     *
     * @throws IllegalArgumentException if a parameter has no value, or one for which there is no such prior
     */
    static FirstLayer of(Model model, int width) {
        FirstLayer layer = of(model.prior().law().substitute("n", Formula.number(width)));
        if (model.scale() instanceof Model.Scale.Joint s) {
            double factor = Parameter.nonZero("scale.joint", s.factor());
            return new Scaled(layer, factor, factor);
        } else if (model.scale() instanceof Model.Scale.Weights s) {
            return new Scaled(layer, Parameter.nonZero("scale.weights", s.factor()), 1);
        }
        return layer;
    }

    private static FirstLayer of(Prior prior) {
        if (prior instanceof Prior.Interval p) {
            return new Interval(Parameter.positive("rho", p.rho()));
        } else if (prior instanceof Prior.Ball p) {
            return new Ball(Parameter.positive("rho", p.rho()));
        } else if (prior instanceof Prior.Gaussian p) {
            return new Gaussian(Parameter.positive("sw", p.sw()), Parameter.positive("sb", p.sb()));
        } else if (prior instanceof Prior.QBall p) {
            return normed(p.norm(), Parameter.positive("rho", p.rho()), false);
        } else if (prior instanceof Prior.QSphere p) {
            return normed(p.norm(), Parameter.positive("rho", p.rho()), true);
        } else if (prior instanceof Prior.Spherical p) {
            return new Rotational(Parameter.positive("rho", p.rho()), Parameter.number("atom", p.atom()));
        } else if (prior instanceof Prior.Independent p) {
            return new Independent(Entries.of("weights", p.weights()), Entries.of("biases", p.biases()));
        }
        throw new IllegalArgumentException("networks cannot be drawn from the prior " + prior);
    }

    private static FirstLayer normed(Norm norm, double rho, boolean onSphere) {
        return norm instanceof Norm.Power power
                ? new PowerNormed(Parameter.positive("q", power.q()), rho, onSphere)
                : new MaximumNormed(rho, onSphere);
    }

    /** Multiplies each of the values. */
    static void multiply(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }
}
