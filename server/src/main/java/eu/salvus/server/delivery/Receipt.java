package eu.salvus.server.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param result in a word
 * @param code status of HTTP, or code of SMTP; null where there was none
 */
record Receipt(Result result, @Nullable Integer code) {

    static Receipt of(Result result) {
        return new Receipt(result, null);
    }
}
