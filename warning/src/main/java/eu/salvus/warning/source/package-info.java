/**
 * Where published threats come from: the door to other machines, what a source is, how it is asked, when it is left alone after
 * failures, and what users are told of its health. Nothing here opens a connection, reads a clock or draws by chance.
 */
@NullMarked
package eu.salvus.warning.source;

import org.jspecify.annotations.NullMarked;
