package eu.salvus.server.identity;

import static eu.salvus.server.identity.Permission.ADD_ADVISORY;
import static eu.salvus.server.identity.Permission.ANSWER_ALERTS;
import static eu.salvus.server.identity.Permission.DELETE_TWIN;
import static eu.salvus.server.identity.Permission.EXPORT_TWIN;
import static eu.salvus.server.identity.Permission.MANAGE_COLLECTION;
import static eu.salvus.server.identity.Permission.MANAGE_ORGANISATION;
import static eu.salvus.server.identity.Permission.MANAGE_PEOPLE;
import static eu.salvus.server.identity.Permission.MANAGE_SOURCES;
import static eu.salvus.server.identity.Permission.READ_ALERTS;
import static eu.salvus.server.identity.Permission.READ_AUDIT;
import static eu.salvus.server.identity.Permission.READ_COLLECTION;
import static eu.salvus.server.identity.Permission.READ_PEOPLE;
import static eu.salvus.server.identity.Permission.READ_RESULT;
import static eu.salvus.server.identity.Permission.READ_TWIN;
import static eu.salvus.server.identity.Permission.SHARE_RESULT;
import static eu.salvus.server.identity.Permission.SIMULATE;
import static eu.salvus.server.identity.Permission.WRITE_COLLECTION;
import static eu.salvus.server.identity.Permission.WRITE_TWIN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What somebody is in an organisation, and so may do there. */
public enum Role {
    ADMINISTRATOR(
            READ_TWIN,
            READ_RESULT,
            READ_ALERTS,
            READ_PEOPLE,
            MANAGE_PEOPLE,
            READ_AUDIT,
            MANAGE_ORGANISATION,
            READ_COLLECTION,
            WRITE_COLLECTION,
            MANAGE_COLLECTION,
            MANAGE_SOURCES),
    SECURITY_OFFICER(
            READ_TWIN,
            WRITE_TWIN,
            EXPORT_TWIN,
            DELETE_TWIN,
            SIMULATE,
            READ_RESULT,
            READ_ALERTS,
            ANSWER_ALERTS,
            ADD_ADVISORY,
            MANAGE_SOURCES,
            SHARE_RESULT,
            READ_PEOPLE,
            READ_AUDIT,
            READ_COLLECTION,
            WRITE_COLLECTION),
    IT(
            READ_TWIN,
            WRITE_TWIN,
            SIMULATE,
            READ_RESULT,
            READ_ALERTS,
            ANSWER_ALERTS,
            READ_PEOPLE,
            READ_COLLECTION,
            WRITE_COLLECTION),
    BIOMEDICAL_ENGINEER(READ_TWIN, WRITE_TWIN, SIMULATE, READ_RESULT, READ_ALERTS, ANSWER_ALERTS, READ_PEOPLE),
    DIRECTOR(READ_TWIN, SIMULATE, READ_RESULT, READ_ALERTS, SHARE_RESULT, READ_PEOPLE),
    CRISIS_CELL(READ_TWIN, SIMULATE, READ_RESULT, READ_ALERTS, READ_PEOPLE),
    CLINICIAN(READ_RESULT, READ_ALERTS),
    DATA_PROTECTION_OFFICER(READ_TWIN, READ_RESULT, READ_ALERTS, READ_PEOPLE, READ_AUDIT),
    TRAINER(READ_TWIN, SIMULATE, READ_RESULT, SHARE_RESULT),
    AUDITOR(READ_TWIN, READ_RESULT, READ_ALERTS, READ_PEOPLE, READ_AUDIT),
    CENTRE_ANALYST(READ_RESULT, ADD_ADVISORY, READ_COLLECTION, WRITE_COLLECTION, MANAGE_COLLECTION),
    AUTHORITY(READ_RESULT),
    /** Somebody without an account, on a copy of the demo hospital that is thrown away. */
    GUEST(READ_TWIN, WRITE_TWIN, SIMULATE, READ_RESULT, READ_ALERTS, ANSWER_ALERTS, ADD_ADVISORY);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        Set<Permission> all = EnumSet.copyOf(List.of(permissions));
        if (!name().equals("GUEST")) {
            all.add(Permission.OWN_ACCOUNT);
        }
        this.permissions = Set.copyOf(all);
    }

    /** What the role may do. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** What some roles may do together. */
    public static Set<Permission> permissions(Set<Role> roles) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(role.permissions));
        return all;
    }
}
