package eu.salvus.warning.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RevisionsTest {

    @Test
    void numbers_are_compared_as_numbers() {
        assertThat(Revisions.isOlder("9", "10")).isTrue();
        assertThat(Revisions.isOlder("1.9.0", "1.10.0")).isTrue();
        assertThat(Revisions.isOlder("2", "2.0.1")).isTrue();
        assertThat(Revisions.isOlder("10", "9")).isFalse();
        assertThat(Revisions.isOlder("2", "2.0.0")).isFalse();
    }

    @Test
    void what_cannot_be_compared_is_not_older() {
        assertThat(Revisions.isOlder("draft", "2")).isFalse();
        assertThat(Revisions.isOlder("1", "final")).isFalse();
    }
}
