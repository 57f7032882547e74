"""First names that are common in Sweden and mean nothing else at the beginning of a sentence.

Source: SCB, Namnstatistik: names given to children and names of those who live here, in the usual spellings.
"""

FIRST_NAMES = frozenset(
    """
    Abdi Abdullah Abdullahi Adam Adrian Agnes Agneta Ahmad Ahmed Albin Alex Alexander Alexandra Alfred
    Ali Alice Alicia Alma Alva Alvin Amanda Amina Amir Anders Andreas Andrea Anette Angelica Anita Anna
    Annika Anton Aron Arvid Astrid August Axel Barbro Beatrice Benjamin Bengt Birgitta Camilla Carina
    Carl Carolina Caroline Casper Cecilia Charlie Charlotte Christer Christian Christina Christoffer
    Daniel Danilo David Dennis Diana Ebba Edvin Edward Elias Elin Elina Elisabeth Eliza Ella Ellen
    Ellinor Elliot Elsa Elton Elvira Emelie Emil Emilia Emily Emma Emmanuel Emre Erik Ester Eva Fatima
    Felicia Felix Filip Filippa Frans Fredrik Freja Frida Gabriel Gabriella Gunilla Gunnar Gustaf Gustav
    Göran Habib Hamza Hanna Hannah Hampus Harry Hassan Hedda Helena Henrik Hilda Hugo Hussein Håkan
    Ibrahim Ida Idris Ines Ingrid Irma Isabella Isabelle Isak Ismail Ivan Jack Jacob Jakob Jamal James
    Jan Jasmin Jasmine Jennifer Jenny Jens Jesper Jessica Joakim Joel Johan Johanna Johannes John Johnny
    Jonas Jonathan Josef Josefin Josefine Juan Julia Julian Kajsa Karin Karl Karolina Katarina Kenneth
    Kent Kerstin Kevin Khadija Kim Kristian Kristina Kristoffer Lars Lea Leah Leila Leif Lena Leo Leon
    Leya Liam Lina Linda Linn Linnéa Linus Lisa Lovisa Lucas Ludvig Lukas Magdalena Magnus Maja Malin
    Malte Marcus Maria Marie Markus Martin Mathias Matilda Mats Mattias Maximilian Maya Mehmet Melissa
    Melker Melvin Mia Michael Mikael Milla Milo Milton Mira Mohamed Mohammad Mohammed Moa Molly Monica
    Mostafa Muhammad Mustafa Märta Nadia Natalie Nathalie Nathan Nellie Nicole Niklas Nils Noah Noel Nora
    Olivia Olle Oliver Olof Omar Oscar Oskar Ossian Patricia Patrik Paulina Per Peter Petra Philip Pontus
    Rasmus Rebecca Rebecka Richard Robert Robin Roger Ronja Sabina Saga Samira Samuel Sandra Sara Sarah
    Sebastian Selma Signe Sigrid Simon Sofia Sofie Solveig Stefan Stella Stina Susanne Svea Sven Tage
    Teodor Teresa Theo Theodor Therese Thomas Tilda Tilde Tim Tindra Tobias Tomas Tony Torbjörn Tove Tuva
    Tyra Ulf Ulrika Valter Vanja Vera Victor Victoria Vidar Viggo Viktor Viktoria Vilgot Vilhelm Vilma
    Vincent Wilhelm William Wilma Xavier Yasin Yasmin Younes Yousef Yusuf Zahra Zainab Zara Åke Åsa
    """.split()
)
