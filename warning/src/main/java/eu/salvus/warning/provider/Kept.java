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
        Signing signing,
        boolean gone) {

    Marks marks() {
        return new Marks(etag, lastModified);
    }

    Kept withMarks(Marks marks) {
        return new Kept(provider, address, place, sha512, marks.etag(), marks.lastModified(), signing, false);
    }

    Kept withGone(boolean now) {
        return new Kept(provider, address, place, sha512, etag, lastModified, signing, now);
    }
}
