package eu.salvus.server.identity;

import eu.salvus.server.RefusedException;
import eu.salvus.twin.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roles and permissions as they are written: in words by people, in names by the database. */
final class Roles {

    private static final int BAD_REQUEST = 400;

    private Roles() {}

    /**
     * Roles by their words, such as {@code security-officer}.
     *
     * @throws RefusedException when there is none, or one is unknown
     */
    static Set<Role> of(Collection<String> words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : words) {
            roles.add(Stream.of(Role.values())
                    .filter(role -> role != Role.GUEST && Words.of(role).equals(word))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(BAD_REQUEST, "role-unknown", word)));
        }
        if (roles.isEmpty()) {
            throw new RefusedException(BAD_REQUEST, "role-missing");
        }
        return roles;
    }

    /**
     * Permissions by their words, such as {@code read-twin}.
     *
     * @throws RefusedException when there is none, one is unknown, or one is not among those allowed
     */
    static Set<Permission> permissions(Collection<String> words, Set<Permission> allowed) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (String word : words) {
            permissions.add(allowed.stream()
                    .filter(permission -> Words.of(permission).equals(word))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(BAD_REQUEST, "scope-unknown", word)));
        }
        if (permissions.isEmpty()) {
            throw new RefusedException(BAD_REQUEST, "scope-unknown", "");
        }
        return permissions;
    }

    /** The words of constants, in alphabetical order. */
    static List<String> words(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Words::of).sorted().toList();
    }

    /** As the database keeps them. */
    static String joined(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    /** As the database kept them; what a later version does not know any more is left out. */
    static <E extends Enum<E>> Set<E> split(Class<E> type, String joined) {
        Set<E> all = EnumSet.noneOf(type);
        List<String> names = Arrays.asList(joined.split(","));
        for (E constant : type.getEnumConstants()) {
            if (names.contains(constant.name())) {
                all.add(constant);
            }
        }
        return all;
    }
}
