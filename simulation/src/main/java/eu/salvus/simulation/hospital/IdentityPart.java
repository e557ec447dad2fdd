package eu.salvus.simulation.hospital;

import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.twin.Account;
import eu.salvus.twin.CommonControls;
import eu.salvus.twin.Twin;
import eu.salvus.twin.assumption.Subject;

/** Accounts and the directory. */
final class IdentityPart {
    private final Twin twin;
    private final Draft draft;
    private final Judgement judgement;

    IdentityPart(Twin twin, Draft draft, Judgement judgement) {
        this.twin = twin;
        this.draft = draft;
        this.judgement = judgement;
    }

    /** The directory and the accounts, before the machines that trust or hold them. */
    void identities() {
        if (judgement.surroundings().hasDirectory()) {
            int directory = draft.asset(HospitalIds.DIRECTORY, "Directory");
            draft.link(directory, "campaign", draft.index(HospitalIds.CAMPAIGN));
            CommonControls controls = twin.commonControls();
            Assumed hardened = judgement.house(
                    controls,
                    "tieredAdministration",
                    controls.tieredAdministration(),
                    "directory-hardened.tiered",
                    "directory-hardened.flat");
            draft.defence(directory, "hardened", hardened);
            Assumed locked = judgement.house(
                    controls,
                    "tamperProtection",
                    controls.tamperProtection(),
                    "directory-tamper-proof.locked",
                    "directory-tamper-proof.unlocked");
            draft.defence(directory, "tamperProof", locked);
        }
        twin.accounts().forEach(this::account);
    }

    private void account(Account account) {
        int index = draft.asset(account.id(), "Account");
        Subject subject = Subject.of(account);
        Integer factors = account.factors();
        Span enough = judgement.secondFactor(subject, factors);
        draft.defence(index, "secondFactor", judgement.groups().of(subject, "factors", enough, factors == null));
        if (account.tier() == Account.Tier.DOMAIN) {
            draft.link(index, "rules", draft.index(HospitalIds.DIRECTORY));
        }
        if (judgement.surroundings().hasMailbox(account)) {
            draft.link(draft.index(HospitalIds.INTERNET), "mailboxes", index);
            draft.defence(index, "notDeceived", notDeceived(account));
        }
    }

    /** The chance that none of its people gives the password away: <i>(1 − q)^(people addressed)</i>. */
    private Assumed notDeceived(Account account) {
        Lure lure = Lure.of(account);
        Span addressed = judgement
                .figures()
                .span("people-addressed")
                .shareOf(judgement.surroundings().people());
        Span falls = judgement
                .delivered()
                .times(judgement.clicks(lure))
                .times(judgement.figures().span("click-gives-password"));
        Span chance = falls.noneOf(addressed.times(Span.of(account.people())));
        return judgement.groups().of(lure.subject(), "trained", chance, lure.trained() == null);
    }

    /** What accounts administer, once machines and zones are there. */
    void rights() {
        for (Account account : twin.accounts()) {
            int index = draft.index(account.id());
            for (String id : account.administers()) {
                boolean zone = judgement.surroundings().zone(id) != null;
                draft.link(index, zone ? "zones" : "machines", draft.index(id));
            }
        }
    }
}
