/** What the centre publishes: a trusted provider of CSAF, told of in collections. */
@NullMarked
package eu.salvus.server.publication;

import org.jspecify.annotations.NullMarked;
