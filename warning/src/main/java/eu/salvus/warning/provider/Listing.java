package eu.salvus.warning.provider;

import java.util.List;

/**
 * All that a provider lists.
 *
 * @param documents each address once
 * @param whole whether every list could be read, so that what is not in it is gone
 * @param notes what could not be read, and what was left out
 */
record Listing(List<Listed> documents, boolean whole, List<String> notes) {
    Listing {
        documents = List.copyOf(documents);
        notes = List.copyOf(notes);
    }
}
