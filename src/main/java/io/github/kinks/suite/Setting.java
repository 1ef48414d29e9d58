package io.github.kinks.suite;

import io.github.kinks.claim.Model;

/**
 * What a question is about.
 *
 * @param name the prior as it was typed
 * @param model the model that it stands for, domain included
 */
public record Setting(String name, Model model) {}
