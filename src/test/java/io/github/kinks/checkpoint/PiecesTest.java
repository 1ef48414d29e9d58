package io.github.kinks.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiecesTest {

    /** The last columns: networks a second, and the seconds within half of which and the whole a piece of the steady state lies. */
    @ParameterizedTest
    @CsvSource({"8,0,1e7,5", "8,4096,1e7,5", "1,2,3e8,0.5", "1000000,0,50,5", "64,123456,1e5,1", "5000,10,20,5"})
    void piecesEndAtMultiplesOfPowersOfTwoAndTakeTheirTime(int width, long from, double rate, double seconds) {
        Pieces pieces = new Pieces(width, seconds);
        long to = 1L << 60;
        long at = from;
        long size = 0;
        for (int i = 0; i < 40; i++) {
            long end = pieces.end(at, to);
            assertThat(end).isGreaterThan(at);
            size = end - at;
            assertThat(end % Long.highestOneBit(size)).isZero();
            pieces.took(size, size / rate);
            at = end;
        }
        assertThat(Long.bitCount(size)).isEqualTo(1);
        assertThat(size / rate).isBetween(seconds / 2, seconds);
        assertThat(pieces.end(at, at + 1)).isEqualTo(at + 1);
        // a machine that slows down gets smaller pieces at once
        pieces.took(size, 64 * seconds);
        assertThat(pieces.end(at, to) - at).isLessThanOrEqualTo(Math.max(2, size / 32));
    }

    @ParameterizedTest
    @CsvSource({"1,4194304", "8,524288", "5000,4096", "1000000,4", "2147483647,2"})
    void theFirstPieceIsSmall(int width, long size) {
        Pieces pieces = new Pieces(width, 5);
        assertThat(pieces.end(0, Long.MAX_VALUE)).isEqualTo(size);
        pieces.took(size, 0);
        assertThat(pieces.end(0, Long.MAX_VALUE)).isEqualTo(4 * size);
    }
}
