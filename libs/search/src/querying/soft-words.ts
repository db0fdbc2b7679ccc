/** Words that carry no wish: what shops say around the goods. Canonical, singular. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `a an and or the of for with in to from by at on is it per all any i my me we want need please give send show price
  rate rs rupee mrp wala wali vala vali wale ka ki ke ko se me mein aur ya do de dena dedo chahiye chaiye lena bhejo best
  good cheap sasta sasti buy online brand item product pcs pc piece no liye keliye vaste waste saman samaan samagri maal
  size chota chote choti chhota chhote chhoti bada bade badi wise type vale ye yeh woh koi mast accha acha achha achi
  milega milegi hai he ho hain do dijiye bhai bhaiya bhejna bhej mangta mangwana order rupay rupaye rupaiya kharidna
  का की के को से में मे और या वाला वाली वाले सस्ता सस्ती सस्ते अच्छा अच्छी अच्छे चाहिए चाहिये दो देना दे दीजिए लेना भेजो भेजना लिए
  छोटा छोटी छोटे बड़ा बड़ी बड़े सामान भाई कोई है हैं`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words of form, size and praise: they set siblings apart but name no goods by themselves. Canonical, singular. */
export const FORM_WORDS: ReadonlySet<string> = new Set(
  `powder powdered whole fresh pure natural organic premium pack packet pouch bottle jar tin can box carton tub sachet
  refill combo big small large medium mini jumbo family super gold classic original regular special extra new quality
  loose bag bar liquid spray plain mix mixed assorted instant ready flavour flavor desi full set kit roll economy saver
  value tetra dry daily select choice nut seed stick refined double toned strong rich dabba dabbe dibba dibbi peti katta bori bora
  thaili theli bottal botal shishi sheeshi panni goni packing ladi patti`
    .split(/\s+/)
    .filter(Boolean),
);
