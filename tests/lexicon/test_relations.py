"""Acts and parties in both languages."""

from auditor.lexicon.relations import by_form, parties, party_pattern, relations


def test_no_verb_says_an_act_and_its_reverse() -> None:
    """A verb with one preposition cannot have both its subject act and be acted upon."""
    for stem, relation in relations().items():
        assert not set(relation.same) & set(relation.converse), stem


def test_verbs_are_found_by_any_form() -> None:
    """ "lost" is "lose"."""
    defeat = relations()["패배"]
    assert {verb.base for verb in by_form(defeat.same)["lost"]} == {"lose"}


def test_parties_are_found_in_the_plural_and_with_a_possessive() -> None:
    """학생 answers students and student's, not studentship."""
    pattern = party_pattern("학생")
    assert [m.group() for m in pattern.finditer("The student's bag, students, studentship")] == [
        "student's",
        "students",
    ]
    assert all(words for words in parties().values())
