package eu.salvus.server.identity;

import eu.salvus.server.OneOf;

/**
 * How an instance is made an organisation's own.
 *
 * @param code as the terminal shows it
 * @param organisation its name
 * @param kind {@code hospital}, {@code practice}, {@code laboratory}, {@code nursing-home}, {@code centre} or {@code authority}
 * @param name of the first person
 * @param email of the first person
 * @param password of the first person, twelve signs or more
 */
record SetupAsked(
        String code,
        String organisation,

        @OneOf(value = Organisation.Kind.class, never = "guest")
        String kind,

        String name,
        String email,
        String password) {

    /** No secret is ever written anywhere. */
    @Override
    public String toString() {
        return "setup of " + organisation;
    }
}
