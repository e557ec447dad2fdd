package eu.salvus.server.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down those who guess, and nobody else. What counts is the pair of account and address, so that whoever guesses at an account from
 * somewhere does not lock its owner out from elsewhere; and the address, so that one machine does not try a password at many accounts, though
 * a pair that was good before is not held up by its neighbours at the same address. Only codes of six digits are counted for an account as a
 * whole: whoever guesses at them has its password, and its owner still gets in by a passkey or a recovery code.
 */
@Component
class SignInLimits {

    private static final int MOST_KNOWN = 10_000;

    private final Attempts pairs;
    private final Attempts addresses;
    private final Attempts codes;
    private final Map<String, Boolean> known = new LinkedHashMap<>();

    SignInLimits(InstantSource clock) {
        pairs = new Attempts(
                clock, new Attempts.Limit(5, Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofHours(1)));
        addresses = new Attempts(
                clock, new Attempts.Limit(60, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofMinutes(10)));
        codes = new Attempts(
                clock, new Attempts.Limit(20, Duration.ofMinutes(1), Duration.ofHours(6), Duration.ofHours(24)));
    }

    /**
     * Begins an attempt to show a factor.
     *
     * @param account an address of e-mail or the id of a person
     * @throws TooManyAttemptsException when it has to wait
     */
    void begin(String account, String address, Factor factor) {
        String pair = pair(account, address, factor);
        if (!isKnown(pair)) {
            addresses.begin(address);
        }
        pairs.begin(pair);
        if (factor == Factor.TOTP) {
            codes.begin(account);
        }
    }

    /** The factor was shown. */
    void succeeded(String account, String address, Factor factor) {
        String pair = pair(account, address, factor);
        pairs.succeeded(pair);
        if (!isKnown(pair)) {
            addresses.uncount(address);
        }
        if (factor == Factor.TOTP) {
            codes.succeeded(account);
        }
        know(pair);
    }

    private synchronized boolean isKnown(String pair) {
        return known.containsKey(pair);
    }

    private synchronized void know(String pair) {
        known.remove(pair);
        known.put(pair, true);
        if (known.size() > MOST_KNOWN) {
            known.remove(known.keySet().iterator().next());
        }
    }

    private static String pair(String account, String address, Factor factor) {
        return factor + " " + account + " " + address;
    }
}
