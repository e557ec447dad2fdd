package eu.salvus.server.identity;

import java.util.Locale;

/** Fills a guest's new organisation with what there is to explore. */
@FunctionalInterface
public interface GuestSpace {

    /** Fills it, in the transaction in which it is made. */
    void fill(Caller guest, Locale locale);
}
