package eu.salvus.warning.provider;

import eu.salvus.warning.Tlp;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A document that a list names.
 *
 * @param address of it
 * @param hash address of the file with its hash, the longer one where there are two; null where none is named
 * @param signature address of its detached signature; null where none is named
 * @param label of the list; null where it has none
 * @param mark changes when the list says anything else of it; empty when the list says nothing. That it stays proves nothing
 */
record Listed(
        URI address,
        @Nullable URI hash,
        @Nullable URI signature,
        @Nullable Tlp label,
        String mark) {

    /** Two spellings of one address are one document. */
    Listed {
        address = Spelling.plain(address);
    }

    /** One without links: by the standard its hash and signature stand beside it. */
    static Listed bare(URI address, @Nullable Tlp label, String mark) {
        return new Listed(address, null, null, label, mark);
    }

    URI signatureAddress() {
        return signature == null ? beside(".asc") : signature;
    }

    URI beside(String ending) {
        return URI.create(address + ending);
    }
}
