/**
 * Whoever publishes CSAF: found by a domain, listed by ROLIE feeds, index files or directory listings, checked by hashes and OpenPGP
 * signatures, and mirrored into a folder that survives a crash at any moment.
 */
@NullMarked
package eu.salvus.warning.provider;

import org.jspecify.annotations.NullMarked;
