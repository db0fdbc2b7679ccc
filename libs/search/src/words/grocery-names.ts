/**
 * What goods are called in shops: English | Hindi in Latin letters and Devanagari | Marathi | Bengali | Tamil | Telugu,
 * each with its usual spellings. Words of several names stand with the longest. Written by hand for this project.
 */
export const GROCERY_NAMES = `
atta|wheat flour, whole wheat flour, gehu ka atta, gehun ka atta, gehu, गेहूं, गेहूं का आटा, आटा, गव्हाचे पीठ, कणिक, kanik, আটা, ata, கோதுமை மாவு, godhumai maavu, గోధుమ పిండి, godhuma pindi
maida|refined flour, all purpose flour, मैदा, ময়দা, moyda, மைதா, మైదా
besan|gram flour, chickpea flour, बेसन, ব্যাসন, beshon, கடலை மாவு, kadalai maavu, శనగపిండి, senagapindi
suji|semolina, sooji, rava, rawa, सूजी, रवा, সুজি, ரவை, ravai, రవ్వ, ravva, bombay rava
rice|chawal, chaval, chaawal, चावल, तांदूळ, tandul, chal, চাল, அரிசி, arisi, బియ్యం, biyyam
basmati rice|बासमती चावल, basmati chawal, biryani rice, biryani chawal
poha|flattened rice, beaten rice, pohe, chivda poha, पोहा, पोहे, চিড়ে, chire, அவல், aval, అటుకులు, atukulu
puffed rice|murmura, muri, mudi, kurmura, मुरमुरा, कुरमुरे, মুড়ি, பொரி, pori, మరమరాలు, maramaralu
sago|sabudana, sabu dana, साबूदाना, साबुदाणा, সাবু, ஜவ்வரிசி, javvarisi, సగ్గుబియ్యం, saggubiyyam
daliya|dalia, broken wheat, cracked wheat, दलिया
ragi|nachni, finger millet, रागी, नाचणी, கேழ்வரகு, kezhvaragu, రాగులు, ragulu
bajra|pearl millet, बाजरा, बाजरी, கம்பு, kambu, సజ్జలు, sajjalu
jowar|sorghum, ज्वार, ज्वारी, சோளம், జొన్నలు, jonnalu
dal|daal, lentil, lentils, दाल, डाळ, ডাল, பருப்பு, paruppu, పప్పు, pappu
toor dal|tur dal, tuvar dal, tuver dal, arhar dal, tuvar daal, tuvar, arhar, pigeon peas, अरहर दाल, अरहर की दाल, तूर दाल, तुवर दाल, तूर डाळ, তুর ডাল, அரহর ডাল, துவரம் பருப்பு, thuvaram paruppu, కందిపప్పు, kandi pappu, kandipappu
moong dal|mung dal, mung daal, moong daal, मूंग दाल, मूग डाळ, মুগ ডাল, mug dal, பாசிப்பருப்பு, pasi paruppu, పెసరపప్పు, pesara pappu
urad dal|udad dal, urid dal, udid dal, उड़द दाल, उडीद डाळ, বিউলির ডাল, உளுத்தம் பருப்பு, ulundu, uluntham paruppu, మినపప్పు, minapappu, minapa pappu
chana dal|channa dal, bengal gram, चना दाल, चणा डाळ, ছোলার ডাল, cholar dal, கடலைப் பருப்பு, kadalai paruppu, శనగపప్పు, senaga pappu
masoor dal|masur dal, masoor, masur, मसूर दाल, मसूर, मसूर डाळ, মুসুর ডাল, musur dal, மைசூர் பருப்பு, ఎర్ర పప్పు
rajma|kidney beans, kidney bean, राजमा, রাজমা, ராஜ்மா, రాజ్మా
kabuli chana|chickpeas, chick peas, chole, chhole, white chana, safed chana, काबुली चना, छोले, কাবুলি ছোলা, கொண்டைக்கடலை, kondai kadalai, konda kadalai, శనగలు, senagalu
black chana|kala chana, kale chane, काला चना, काले चने
peas|matar, mattar, vatana, मटर, वाटाणा, মটর, பட்டாணி, pattani, బఠానీ, batani
soya chunks|soyabean chunks, soya bari, soya badi, meal maker, mealmaker, nutri nuggets, soya nuggets, सोयाबीन बड़ी, सोया चंक्स
sugar|chini, cheeni, shakkar, sakkar, चीनी, शक्कर, साखर, sakhar, চিনি, சர்க்கரை, sarkkarai, sakkarai, చక్కెర, chakkera, panchadara, పంచదార
jaggery|gud, gur, gul, गुड़, गुड, गूळ, গুড়, வெல்லம், vellam, బెల్లం, bellam
salt|namak, nimak, नमक, मीठ, mith, লবণ, নুন, labon, nun, உப்பு, uppu, ఉప్పు
rock salt|sendha namak, saindhav, सेंधा नमक, सैंधव
black salt|kala namak, काला नमक
oil|tel, तेल, তেল, எண்ணெய், ennai, నూనె, nune, noone
cooking oil|khane ka tel, khana banane ka tel, edible oil, खाने का तेल, खाद्य तेल, रान्नाর তেল, samayal ennai, சமையல் எண்ணெய், వంట నూనె, vanta nune
mustard oil|sarson ka tel, sarso ka tel, sarson tel, sarso tel, sarson oil, mustered oil, सरसों का तेल, सरसों तेल, सरसो तेल, मोहरी तेल, सरষের তেল, সরিষার তেল, sorsher tel, கடுகு எண்ணெய், kadugu ennai, ఆవ నూనె, ava nune
sunflower oil|surajmukhi tel, surajmukhi ka tel, सूरजमुखी तेल, सूर्यफूल तेल, suryaphool tel, সূর্যমুখী তেল, சூரியகாந்தி எண்ணெய், suryakanthi ennai, పొద్దుతిరుగుడు నూనె
groundnut oil|peanut oil, mungfali tel, moongfali tel, mungfali ka tel, singdana tel, shengdana tel, मूंगफली तेल, मूंगफली का तेल, शेंगदाणा तेल, வேர்க்கடலை எண்ணெய், kadalai ennai, కడలై నూనె, వేరుశనగ నూనె, verusenaga nune
coconut oil|nariyal tel, nariyal ka tel, khobrel tel, नारियल तेल, नारियल का तेल, खोबरेल तेल, নারকেল তেল, narkel tel, தேங்காய் எண்ணெய், thengai ennai, కొబ్బరి నూనె, kobbari nune
sesame oil|til ka tel, til oil, gingelly oil, तिल का तेल, तिळाचे तेल, நல்லெண்ணெய், nallennai, నువ్వుల నూనె, nuvvula nune
soyabean oil|soya oil, soyabean tel, soybean oil, सोयाबीन तेल
ghee|ghi, घी, तूप, toop, tup, ঘি, நெய், ney, neyyi, నెయ్యి
vanaspati|dalda, वनस्पति, डालडा
turmeric|haldi, haldee, halad, हल्दी, हळद, হলুদ, holud, மஞ்சள், manjal, పసుపు, pasupu
chilli|mirch, mirchi, chili, chilly, मिर्च, मिर्ची, लंका, lonka, মরিচ, morich, மிளகாய், milagai, మిరపకాయ, mirapakaya
red chilli powder|lal mirch powder, lal mirch, lal mirchi, mirchi powder, mirch powder, लाल मिर्च पाउडर, लाल मिर्च, मिर्ची पाउडर, लाल तिखट, lal tikhat, শুকনো লঙ্কা গুঁড়ো, மிளகாய் தூள், milagai thool, కారం, karam podi
coriander|dhaniya, dhania, dhanya, dhana, धनिया, धणे, dhane, ধনে, dhone, கொத்தமல்லி, kothamalli, ధనియాలు, dhaniyalu
cumin|jeera, zeera, jira, zira, cumin seeds, जीरा, जिरे, jire, জিরা, জিরে, சீரகம், seeragam, జీలకర్ర, jeelakarra
mustard seeds|rai, sarson dana, राई, मोहरी, mohri, সরষে, கடுகு, kadugu, ఆవాలు, avalu
fenugreek|methi, methi dana, मेथी, মেথি, வெந்தயம், vendhayam, మెంతులు, menthulu
fennel|saunf, sauf, sonf, सौंफ, बडीशेप, badishep, মৌরি, mouri, சோம்பு, sombu, సోంపు, sompu
carom|ajwain, ajwayan, ajvain, अजवाइन, ओवा, जोয়ান, ஓமம், omam, వాము, vamu
cardamom|elaichi, ilaichi, elachi, velchi, इलायची, वेलची, এলাচ, elach, ஏலக்காய், elakkai, యాలకులు, yalakulu
clove|laung, lavang, long masala, लौंग, लवंग, লবঙ্গ, கிராம்பு, kirambu, లవంగాలు, lavangalu
cinnamon|dalchini, daalchini, दालचीनी, দারুচিনি, பட்டை, pattai, దాల్చిన చెక్క
black pepper|kali mirch, kali mirchi, kalimirch, golki, काली मिर्च, मिरे, miri, গোলমরিচ, golmorich, மிளகு, milagu, మిరియాలు, miriyalu
bay leaf|tej patta, tejpatta, तेज पत्ता, तमालपत्र
nutmeg|jaiphal, जायफल
asafoetida|hing, heeng, asafetida, हींग, हिंग, হিং, பெருங்காயம், perungayam, ఇంగువ, inguva
garam masala|गरम मसाला, গরম মশলা, gorom moshla, கரம் மசாலா, గరం మసాలా
tamarind|imli, इमली, चिंच, chinch, তেঁতুল, tetul, புளி, puli, చింతపండు, chintapandu
dry mango powder|amchur, aamchur, अमचूर
poppy seeds|khas khas, khus khus, posto, खसखस, পোস্ত, கசகசா, గసగసాలు
saffron|kesar, zafran, केसर, জাফরান, குங்குமப்பூ, కుంకుమ పువ్వు
sesame|til, तिल, तीळ, তিল, எள்ளு, ellu, నువ్వులు, nuvvulu
almond|badam, badaam, almonds, बादाम, বাদাম আলমন্ড, பாதாம், బాదం
cashew|kaju, kaaju, cashews, cashew nut, cashew nuts, cashewnut, काजू, কাজু, முந்திரி, mundhiri, జీడిపప్పు, jeedipappu, jeedi pappu
raisin|kishmish, kismis, kismish, raisins, किशमिश, मनुका, manuka kishmish, কিশমিশ, உலர் திராட்சை, kismiss, ఎండు ద్రాక్ష
pistachio|pista, pistachios, पिस्ता, পেস্তা, பிஸ்தா, పిస్తా
walnut|akhrot, walnuts, अखरोट, অক্রোড, வால்நட், అక్రోట్
fig|anjeer, anjir, figs, अंजीर, আঞ্জির, அத்திப்பழம், అంజీర్
dates|khajur, khajoor, खजूर, খেজুর, khejur, பேரீச்சம்பழம், perichampazham, ఖర్జూరం, kharjuram
dry fruits|dry fruit, meva, mewa, sukha mewa, मेवा, सूखा मेवा, सुका मेवा, ড্রাই ফ্রুট
fox nuts|makhana, makhane, phool makhana, lotus seeds, मखाना, মাখনা, தாமரை விதை, మఖానా
peanut|moongfali, mungfali, moongphali, groundnut, groundnuts, singdana, shengdana, मूंगफली, शेंगदाणे, বাদাম, চিনাবাদাম, வேர்க்கடலை, verkadalai, వేరుశనగ, verusenaga, palli
tea|chai, chay, chaha, cha patti, chai patti, chaipatti, chai ki patti, चाय, चाय पत्ती, चहा, চা, தேநீர், theneer, theyilai, தேயிலை, టీ పొడి, తేనీరు
coffee|kaapi, kapi, cofee, कॉफी, कॉफ़ी, কফি, காபி, కాఫీ
milk|doodh, dudh, dhoodh, दूध, দুধ, பால், paal, పాలు, paalu
curd|dahi, yogurt, yoghurt, दही, দই, doi, தயிர், thayir, పెరుగు, perugu
buttermilk|chaas, chhachh, mattha, taak, छाछ, मट्ठा, ताक, ঘোল, மோர், మజ్జిగ, majjiga
butter|makkhan, makhan, loni, मक्खन, लोणी, মাখন, வெண்ணெய், vennai, వెన్న, venna
paneer|panir, cottage cheese, पनीर, পনির, பன்னீர், పన్నీర్
cheese|चीज, चीज़, চিজ, சீஸ், చీజ్
milk powder|doodh powder, dairy whitener, दूध पाउडर
egg|anda, ande, eggs, अंडा, अंडे, अंडी, ডিম, dim, முட்டை, muttai, గుడ్డు, guddu, kodi guddu
bread|double roti, dabal roti, pav roti, ब्रेड, डबल रोटी, পাউরুটি, pauruti, ரொட்டி, బ్రెడ్
biscuit|biskut, biskit, biscuits, bascuit, biskoot, बिस्कुट, बिस्किट, বিস্কুট, பிஸ்கட், బిస్కెట్
rusk|toast rusk, रस्क, टोस्ट
noodles|noodle, chowmein, नूडल्स, চাউমিন, நூடுல்ஸ், నూడుల్స్
vermicelli|sevai, sewai, seviyan, semiya, shevai, सेवई, सेवइयां, शेवया, সেমাই, semai, சேமியா, సేమియా
pasta|macaroni, macroni, पास्ता, मैकरोनी, পাস্তা
corn flakes|cornflakes, makai poha, कॉर्न फ्लेक्स
oats|jai, ओट्स, ওটস
chips|wafers, wafer chips, चिप्स, वेफर्स, চিপস, சிப்ஸ், చిప్స్
namkeen|namkin, farsan, chanachur, नमकीन, फरसाण, চানাচুর
bhujia|bhujiya, bhujiyaa, भुजिया, ভুজিয়া
papad|pappad, papar, appalam, पापड़, पापड, পাঁপড়, papor, அப்பளம், appadam, అప్పడం
pickle|achar, achaar, loncha, pickel, अचार, लोणचे, আচার, ஊறுகாய், oorugai, ఊరగాయ, pachadi, avakaya
honey|shahad, shehad, madh, शहद, मध, মধু, modhu, தேன், then honey, తేనె, tene
jam|जैम, জ্যাম
ketchup|tomato sauce, ketchap, tamatar sauce, केचप, টমেটো সস
vinegar|sirka, सिरका, ভিনেগার
chocolate|choclate, chocolet, chaklet, चॉकलेट, চকোলেট, சாக்லேட், చాక్లెట్
toffee|candy toffee, टॉफी, goli toffee
ice cream|kulfi ice cream, आइसक्रीम
cold drink|thanda, cold drinks, soft drink, soft drinks, kold drink, कोल्ड ड्रिंक, ठंडा, शीतपेय, কোল্ড ড্রিংক
juice|ras, phalon ka ras, जूस, জুস
water|pani, paani, pani ki bottle, पानी, पाणी, জল, jol, தண்ணீர், thanneer, నీళ్లు, neellu
soap|sabun, saabun, sabbu, saban, साबुन, साबण, সাবান, shaban, சோப்பு, soppu, సబ్బు
bathing soap|bath soap, nahane ka sabun, nahaane ka saabun, नहाने का साबुन, अंघोळीचा साबण
shampoo|shampu, shempoo, शैम्पू, शैंपू, शॅम्पू, শ্যাম্পু, ஷாம்பு, షాంపూ
hair oil|baal ka tel, balon ka tel, baalo ka tel, sir ka tel, बाल का तेल, बालों का तेल, केसांचे तेल, চুলের তেল, chuler tel, முடி எண்ணெய், జుట్టు నూనె
toothpaste|tooth paste, manjan, dant manjan, toothpest, टूथपेस्ट, मंजन, টুথপেস্ট, பற்பசை, టూత్‌పేస్ట్
toothbrush|tooth brush, datun brush, टूथब्रश, টুথব্রাশ
face wash|facewash, फेस वॉश
hand wash|handwash, hath dhone ka, हैंड वॉश, हाथ धोने का
detergent|washing powder, kapde dhone ka powder, kapda dhone ka powder, kapde dhone ka sabun, kapde ka powder, surf powder, कपड़े धोने का पाउडर, कपड़े धोने का साबुन, धुण्याचा पावडर, কাপড় কাচার পাউডার, சலவைத்தூள், డిటర్జెంట్
dishwash|dish wash, bartan dhone ka sabun, bartan ka sabun, bartan dhone ka, bartan bar, बर्तन धोने का साबुन, बर्तन धोने का, भांडी घासण्याचा साबण, বাসন মাজার সাবান
toilet cleaner|toilet saaf karne ka, टॉयलेट क्लीनर
floor cleaner|farsh cleaner, pocha liquid, phenyl, phenyle, phinail, फर्श क्लीनर, फिनाइल
mosquito repellent|mosquito, machhar, machhar ki dawa, machhar marne ki dawa, machhar bhagane ka, macchar, मच्छर, मच्छर की दवा, डास, মশা, கொசு, kosu, దోమ, doma
agarbatti|incense sticks, incense stick, agarbati, agarbathi, udbatti, अगरबत्ती, उदबत्ती, ধূপকাঠি, dhupkathi, ஊதுபத்தி, oodhubathi, అగరబత్తి
camphor|kapur, kapoor, कपूर, কর্পূর, கற்பூரம், karpooram, కర్పూరం
matchbox|machis, maachis, match box, matches, माचिस, आगपेटी, দেশলাই, தீப்பெட்டி, theepetti, అగ్గిపెట్టె
candle|mombatti, mom batti, मोमबत्ती, মোমবাতি
broom|jhadu, jhaadu, झाड़ू, झाडू, ঝাড়ু, துடைப்பம், చీపురు
diaper|diapers, nappy, nappies, bachon ka diaper, डायपर, ডায়াপার
sanitary pads|sanitary pad, sanitary napkin, pad for women, सैनिटरी पैड
onion|pyaz, pyaaz, kanda, piyaz, प्याज, प्याज़, कांदा, পেঁয়াজ, peyaj, வெங்காயம், vengayam, ఉల్లిపాయ, ullipaya
potato|aloo, alu, batata, आलू, बटाटा, আলু, உருளைக்கிழங்கு, urulai, urulaikizhangu, బంగాళదుంప, aloogadda
tomato|tamatar, tameta, टमाटर, টমেটো, தக்காளி, thakkali, టమాటా, tamata
garlic|lahsun, lehsun, lasun, लहसुन, लसूण, রসুন, rosun, பூண்டு, poondu, వెల్లుల్లి, vellulli
ginger|adrak, aadrak, ale, अदरक, आले, আদা, ada, இஞ்சி, inji, అల్లం, allam
lemon|nimbu, nimboo, limbu, नींबू, लिंबू, লেবু, எலுமிச்சை, elumichai, నిమ్మకాయ, nimmakaya
banana|kela, kele, केला, केळी, কলা, kola fruit, வாழைப்பழம், vazhaipazham, అరటిపండు, aratipandu
apple|seb, saib, सेब, सफरचंद, আপেল, ஆப்பிள், ఆపిల్
mango|aam, aamba, आम, आंबा, আম, மாம்பழம், mambazham, మామిడి, mamidi
coconut|nariyal, nariyel, नारियल, नारळ, নারকেল, narkel, தேங்காய், thengai, కొబ్బరి, kobbari
green chilli|hari mirch, हरी मिर्च, কাঁচা লঙ্কা, பச்சை மிளகாய், పచ్చిమిర్చి
coriander leaves|hara dhaniya, kothimbir, हरा धनिया, कोथिंबीर
spinach|palak, पालक, পালং
cauliflower|phool gobi, gobhi, फूल गोभी, গোভী
brinjal|baingan, vangi, बैंगन, वांगी, বেগুন, begun, கத்தரிக்காய், వంకాయ
okra|bhindi, ladies finger, भिंडी, ঢেঁড়স, வெண்டைக்காய், బెండకాయ
betel nut|supari, सुपारी, সুপারি, பாக்கு, paakku, వక్క
`;
