package io.github.kinks.house.broken.network;

import io.github.kinks.house.broken.claim.ClaimGuest;

/** Breaks the rule that network does not import claim. */
public final class NetworkGuest {
    static final Class<?> WRONG = ClaimGuest.class;

    private NetworkGuest() {}
}
