/** The application as its readers meet it: a process of its own, asked over HTTP. */
@NullMarked
package eu.salvus.benchmark.application;

import org.jspecify.annotations.NullMarked;
