package eu.salvus.warning.provider;

import eu.salvus.warning.source.Marks;
import org.jspecify.annotations.Nullable;

/**
 * A document of the mirror.
 *
 * @param provider canonical address of the metadata of its provider
 * @param address where it came from
 * @param place in the mirror's folder
 * @param sha512 of its bytes
 * @param etag it was known by
 * @param lastModified it was known by
 * @param mark it had in its list
 * @param signing what its signature is worth
 * @param gone whether the provider no longer lists it
 */
record Kept(
        String provider,
        String address,
        String place,
        String sha512,
        @Nullable String etag,
        @Nullable String lastModified,
        String mark,
        Signing signing,
        boolean gone) {

    Marks marks() {
        return new Marks(etag, lastModified);
    }

    /** Seen again in its list, the same. */
    Kept again(Marks now, String listed) {
        return new Kept(provider, address, place, sha512, now.etag(), now.lastModified(), listed, signing, false);
    }

    Kept withGone() {
        return new Kept(provider, address, place, sha512, etag, lastModified, mark, signing, true);
    }
}
