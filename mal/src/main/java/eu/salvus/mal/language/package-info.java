/**
 * The compiler: from {@code .mal} files and {@code .mar} archives to a checked {@link eu.salvus.mal.language.Language}.
 *
 * <p>It reads the language of malc and mal-toolbox 2, detectors and modes included. Where these leave a choice, are
 * silent, or differ from each other, this is what holds here:
 *
 * <ul>
 *   <li>Times are in days; {@code #timeUnit: "hours"} says otherwise. The named forms ({@code HardAndCertain} and the
 *       like) are the expressions they stand for, in the unit of the language.
 *   <li>{@code Bernoulli} is a gate: is the step possible at all. It may be multiplied with or added to a time, which it
 *       leaves unchanged; several gates multiply. Parameters may be negative where the law allows it, as in
 *       {@code LogNormal(-1.5, 1)}.
 *   <li>A step that overrides its parent's keeps its time, impacts and mode unless it states its own. With {@code ->} it
 *       replaces what the parent's step reaches, its tags, texts and detectors; otherwise it adds to them.
 *   <li>A subtype may define a variable anew if it leads to the same type or one that extends it; each asset uses the
 *       definition of its own type.
 *   <li>{@code role*} holds the asset itself. Only assets of the type it leads to count.
 *   <li>{@code E} holds when any of its requirements leads somewhere, {@code !E} when none does.
 *   <li>No step can reach a defence or an existence step: the model decides them.
 * </ul>
 */
@NullMarked
package eu.salvus.mal.language;

import org.jspecify.annotations.NullMarked;
